package dev.canary.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a page that is wrong. */
class ProblemTests {

  @TempDir private Path root;
  private Excerpts excerpts;

  @BeforeEach
  void writeSource() throws IOException {
    excerpts = new Excerpts(root);
    Files.writeString(
        root.resolve("Shop.java"),
        """
        class Shop {
          // tag::open
          void open() {
            enter();
          }
          // end::open
        }
        """);
  }

  @Test
  void acceptsAnExcerptWhateverItsIndent() {
    Page page =
        page("<!-- example: Shop.java#open -->", "```java", "void open() {", "  enter();", "}");

    assertThat(problem(page)).isEmpty();
  }

  @Test
  void tellsWhatAnExampleThatDriftedHasToBe() {
    Page page = page("<!-- example: Shop.java#open -->", "```java", "void open() {}");

    assertThat(problem(page))
        .hasValue(
            """
            page.md line 2 no longer shows what Shop.java#open has. Replace the block by this:
            void open() {
              enter();
            }""");
  }

  @Test
  void refusesJavaThatNobodyCompiles() {
    Page page = page("Look:", "```java", "void open() {}");

    assertThat(problem(page))
        .hasValue(
            "page.md line 2 shows Java that nobody compiles. Put it into a source file in "
                + root
                + ", between tag::name and end::name, and write <!-- example: FileName.java#name -->"
                + " on the line above it.");
  }

  @Test
  void refusesARegionThatIsNotThere() {
    Page page = page("<!-- example: Shop.java#close -->", "```java", "void close() {}");

    assertThat(problem(page))
        .hasValue(
            "page.md line 2 shows Shop.java#close, but "
                + root.resolve("Shop.java")
                + " has no such region. Correct the comment above the block, or mark the region by"
                + " tag::close and end::close.");
  }

  @Test
  void refusesLinksThatLeadNowhere() throws IOException {
    Files.writeString(root.resolve("other.md"), "# What is there\n");
    Page page =
        page("[a](gone.md) [b](other.md#what-is-there) [c](other.md#gone) [d](https://x.y)");

    assertThat(page.links().flatMap(link -> names().findProblemOfLink(page, link).stream()))
        .containsExactly(
            "page.md line 1 links to gone.md, which does not exist. Correct the link.",
            "page.md line 1 links to other.md#gone, but that page has no such heading. Correct what"
                + " follows the #.");
  }

  @Test
  void refusesFilesAndClassesThatDoNotExist() {
    Page page = page("`bin/gone` and `ShopKeeper`, but `Shop`, `bin/<name>` and `OkHttpClient`");
    Names names = names();

    assertThat(page.codes().flatMap(it -> names.findProblemOfFile(page, it).stream()))
        .containsExactly(
            "page.md line 1 names the file bin/gone, which does not exist. Correct the name, or take"
                + " it out.");
    assertThat(
            page.codes()
                .flatMap(it -> names.findProblemOfClass(page, it, Set.of("OkHttpClient")).stream()))
        .containsExactly(
            "page.md line 1 names the class ShopKeeper, which does not exist. Correct the name, or"
                + " take it out.");
  }

  private Page page(String... lines) {
    return Page.parse(root, "page.md", List.of(lines));
  }

  private Optional<String> problem(Page page) {
    return excerpts.findProblem(page, page.blocks().get(0));
  }

  private Names names() {
    return new Names(root, Set.of("Shop"));
  }
}
