package dev.canary.examples.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The regions of compiled sources that pages show.
 *
 * @param sources the directory of the sources
 */
record Excerpts(Path sources) {

  private static final Pattern REFERENCE =
      Pattern.compile("<!-- example: (?<file>(\\.\\./)?[\\w/]+\\.java)#(?<tag>[\\w-]+) -->");

  /** Says what is wrong with a block of Java on a page, if anything is. */
  Optional<String> findProblem(Page page, Page.Block block) {
    Matcher reference = REFERENCE.matcher(block.before());
    if (!reference.matches()) {
      return Optional.of(
          "%s shows Java that nobody compiles. Put it into a source file in %s, between tag::name and end::name, and write <!-- example: FileName.java#name --> on the line above it."
              .formatted(page.place(block.line()), sources));
    }
    String file = reference.group("file");
    String tag = reference.group("tag");
    Optional<String> excerpt = findExcerpt(file, tag);
    if (excerpt.isEmpty()) {
      return Optional.of(
          "%s shows %s#%s, but %s has no such region. Correct the comment above the block, or mark the region by tag::%3$s and end::%3$s."
              .formatted(page.place(block.line()), file, tag, sources.resolve(file)));
    }
    return excerpt.get().equals(unindented(block.text()))
        ? Optional.empty()
        : Optional.of(drift(page, block, "%s#%s".formatted(file, tag), excerpt.get()));
  }

  private static String drift(Page page, Page.Block block, String example, String excerpt) {
    return "%s no longer shows what %s has. Replace the block by this:%n%s"
        .formatted(page.place(block.line()), example, excerpt);
  }

  private Optional<String> findExcerpt(String file, String tag) {
    Path path = sources.resolve(file);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    List<String> lines = lines(path);
    int start = indexOf(lines, "// tag::%s".formatted(tag));
    int end = indexOf(lines, "// end::%s".formatted(tag));
    return start < 0 || end < start
        ? Optional.empty()
        : Optional.of(unindented(lines.subList(start + 1, end)));
  }

  private static int indexOf(List<String> lines, String marker) {
    return lines.stream().map(String::strip).toList().indexOf(marker);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unindented(List<String> lines) {
    return String.join("\n", lines).stripTrailing().stripIndent();
  }
}
