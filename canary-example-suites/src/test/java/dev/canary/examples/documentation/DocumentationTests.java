package dev.canary.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of this repository. */
class DocumentationTests {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Excerpts EXCERPTS =
      new Excerpts(Path.of("src/test/java/dev/canary/examples/docs"));
  private static final int SHORT = 10;

  /** Classes of libraries that the page about the architecture names. */
  private static final Set<String> FOREIGN =
      Set.of("CancellationToken", "LauncherSession", "TestEngine", "TestExecutionListener");

  @Test
  void everyJavaExampleIsAnExcerptOfACompiledSource() throws IOException {
    assertThat(java()).isNotEmpty();

    assertThat(problems(page -> problemsOfExamples(page))).isEmpty();
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Names names = Names.in(ROOT);

    assertThat(pages()).anyMatch(page -> page.links().findAny().isPresent());
    assertThat(
            problems(
                page -> page.links().flatMap(it -> names.findProblemOfLink(page, it).stream())))
        .isEmpty();
  }

  @Test
  void everyFileThatIsNamedExists() throws IOException {
    Names names = Names.in(ROOT);

    assertThat(
            problems(
                page -> page.codes().flatMap(it -> names.findProblemOfFile(page, it).stream())))
        .isEmpty();
  }

  @Test
  void everyClassOfTheArchitectureExists() throws IOException {
    Names names = Names.in(ROOT);
    Page architecture = Page.read(ROOT, "docs/architecture.md");

    assertThat(
            architecture
                .codes()
                .flatMap(it -> names.findProblemOfClass(architecture, it, FOREIGN).stream()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/capabilities.md", "docs/reliability.md"})
  void everyTestThatShowsAPromiseExists(String name) throws IOException {
    Names names = Names.in(ROOT);
    Page page = Page.read(ROOT, name);

    assertThat(page.codes().flatMap(it -> names.findProblemOfTest(page, it).stream())).isEmpty();
    assertThat(page.codes().flatMap(it -> names.findProblemOfClass(page, it, FOREIGN).stream()))
        .isEmpty();
  }

  @Test
  void theCanaryOfTheReadmeIsShort() {
    Page readme = Page.read(ROOT, "README.md");

    assertThat(readme.blocks()).filteredOn(block -> block.language().equals("java")).hasSize(1);
    assertThat(readme.blocks())
        .filteredOn(block -> block.language().equals("java"))
        .allSatisfy(block -> assertThat(block.text()).hasSizeLessThanOrEqualTo(SHORT));
  }

  private static List<Page.Block> java() throws IOException {
    return pages().stream()
        .flatMap(page -> page.blocks().stream())
        .filter(block -> block.language().equals("java"))
        .toList();
  }

  private static Stream<String> problemsOfExamples(Page page) {
    return page.blocks().stream()
        .filter(block -> block.language().equals("java"))
        .flatMap(block -> EXCERPTS.findProblem(page, block).stream());
  }

  private static List<String> problems(Function<Page, Stream<String>> check) throws IOException {
    return pages().stream().flatMap(check).toList();
  }

  private static List<Page> pages() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> Page.read(ROOT, ROOT.relativize(file).toString()))
          .toList();
    }
  }
}
