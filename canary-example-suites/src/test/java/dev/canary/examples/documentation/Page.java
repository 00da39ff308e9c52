package dev.canary.examples.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the manual.
 *
 * @param name relative to the root of the repository, such as {@code docs/metrics.md}
 * @param blocks what stands between fences
 * @param prose the lines that do not
 */
record Page(Path root, String name, List<Block> blocks, List<Line> prose) {

  private static final String FENCE = "```";
  private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");

  /**
   * @param number counts from 1
   */
  record Line(int number, String text) {}

  /**
   * @param line where it opens
   * @param language what follows the opening fence
   * @param before the line above it
   */
  record Block(int line, String language, String before, List<String> text) {}

  static Page read(Path root, String name) {
    return parse(root, name, lines(root.resolve(name)));
  }

  static Page parse(Path root, String name, List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    List<Line> prose = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(FENCE)) {
        int end = endOfBlock(lines, i + 1);
        String before = i == 0 ? "" : lines.get(i - 1).strip();
        String language = line.substring(FENCE.length());
        blocks.add(new Block(i + 1, language, before, lines.subList(i + 1, end)));
        i = end;
      } else {
        prose.add(new Line(i + 1, lines.get(i)));
      }
    }
    return new Page(root, name, blocks, prose);
  }

  private static int endOfBlock(List<String> lines, int start) {
    int end = start;
    while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
      end++;
    }
    return end;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path directory() {
    return root.resolve(name).resolveSibling("");
  }

  /** Where the links on this page lead, except to other sites. */
  Stream<Line> links() {
    return find(LINK).filter(link -> !link.text().matches("[a-z]+:.*"));
  }

  /** What is set as code within the prose. */
  Stream<Line> codes() {
    return find(CODE);
  }

  private Stream<Line> find(Pattern pattern) {
    return prose.stream()
        .flatMap(
            line ->
                pattern
                    .matcher(line.text())
                    .results()
                    .map(match -> new Line(line.number(), match.group(1))));
  }

  /** The anchors that its headings have where Markdown is shown as GitHub does. */
  Set<String> anchors() {
    Set<String> anchors = new HashSet<>();
    for (Line line : prose) {
      Matcher heading = HEADING.matcher(line.text());
      if (heading.matches()) {
        anchors.add(anchor(heading.group(1)));
      }
    }
    return anchors;
  }

  private static String anchor(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  String place(int line) {
    return "%s line %d".formatted(name, line);
  }
}
