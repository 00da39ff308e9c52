package dev.canary.examples.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pages may name: files and classes of the repository.
 *
 * @param classes the simple names of all classes that have a source file
 */
record Names(Path root, Set<String> classes) {

  private static final Pattern FILE =
      Pattern.compile(
          "(bin|docs|\\.ci|canary-(engine|runtime|example-suites|compatibility))/[\\w./-]+");
  private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+([A-Z][a-z]*)+");

  private static final Pattern TEST =
      Pattern.compile("(?<class>\\w+Tests)\\.(?<method>\\w+)\\(\\)");

  static Names in(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return new Names(
          root,
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .collect(Collectors.toUnmodifiableSet()));
    }
  }

  /** Says what is wrong with a link, if anything is. */
  Optional<String> findProblemOfLink(Page page, Page.Line link) {
    String[] parts = link.text().split("#", 2);
    Path target = parts[0].isEmpty() ? page.root().resolve(page.name()) : target(page, parts[0]);
    if (!Files.exists(target)) {
      return Optional.of(
          "%s links to %s, which does not exist. Correct the link."
              .formatted(page.place(link.number()), link.text()));
    }
    if (parts.length == 1 || anchors(target).contains(parts[1])) {
      return Optional.empty();
    }
    return Optional.of(
        "%s links to %s, but that page has no such heading. Correct what follows the #."
            .formatted(page.place(link.number()), link.text()));
  }

  private static Path target(Page page, String link) {
    return page.directory().resolve(link).normalize();
  }

  private Set<String> anchors(Path target) {
    return Page.read(root, root.relativize(target).toString()).anchors();
  }

  /** Says what is wrong with what is set as code, if it looks like a file and there is none. */
  Optional<String> findProblemOfFile(Page page, Page.Line code) {
    boolean built = code.text().contains("/target/");
    return !FILE.matcher(code.text()).matches() || built || Files.exists(root.resolve(code.text()))
        ? Optional.empty()
        : Optional.of(
            "%s names the file %s, which does not exist. Correct the name, or take it out."
                .formatted(page.place(code.number()), code.text()));
  }

  /** Says what is wrong with what is set as code, if it names a test that does not exist. */
  Optional<String> findProblemOfTest(Page page, Page.Line code) {
    Matcher test = TEST.matcher(code.text());
    return !test.matches() || isTest(test.group("class"), test.group("method"))
        ? Optional.empty()
        : Optional.of(
            "%s names the test %s, which does not exist. Correct the name, or take it out."
                .formatted(page.place(code.number()), code.text()));
  }

  private boolean isTest(String className, String method) {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> sources =
          files.filter(file -> file.endsWith("%s.java".formatted(className))).toList();
      for (Path source : sources) {
        if (Files.readString(source).contains("void %s(".formatted(method))) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says what is wrong with what is set as code, if it looks like a class and there is none.
   *
   * @param foreign names of classes that are not of this repository
   */
  Optional<String> findProblemOfClass(Page page, Page.Line code, Set<String> foreign) {
    String name = code.text();
    return !CLASS.matcher(name).matches() || classes.contains(name) || foreign.contains(name)
        ? Optional.empty()
        : Optional.of(
            "%s names the class %s, which does not exist. Correct the name, or take it out."
                .formatted(page.place(code.number()), name));
  }
}
