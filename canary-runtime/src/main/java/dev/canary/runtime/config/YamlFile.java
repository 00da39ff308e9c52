package dev.canary.runtime.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a configuration file: text, YAML nodes, keys. What is wrong is told with its line. */
final class YamlFile {

  /** These end in a piece of the file, which may be a part of a secret. */
  private static final Pattern QUOTING =
      Pattern.compile("(found undefined (?:alias|tag handle)).*");

  private final String name;
  private final Path path;
  private final Problems problems;

  /**
   * @param name as messages call it
   */
  YamlFile(String name, Path path, Problems problems) {
    this.name = name;
    this.path = path;
    this.problems = problems;
  }

  ConfigFile read() {
    return text().flatMap(this::compose).map(this::walk).orElse(ConfigFile.NONE);
  }

  private Optional<String> text() {
    try {
      return Optional.of(Files.readString(path));
    } catch (CharacterCodingException e) {
      problems.add("%s is not text in UTF-8; save it as such.".formatted(name));
    } catch (IOException e) {
      problems.add("%s cannot be read (%s); make it a readable file.".formatted(name, e));
    }
    return Optional.empty();
  }

  /** Goes around the facade of the library, which loads much that is not needed at start. */
  private Optional<Node> compose(String text) {
    LoaderOptions options = new LoaderOptions();
    try {
      ParserImpl parser = new ParserImpl(new StreamReader(text), options);
      return Optional.ofNullable(new Composer(parser, new Resolver(), options).getSingleNode());
    } catch (MarkedYAMLException e) {
      problems.add("%s%s is not YAML: %s.".formatted(name, place(e), reason(e)));
    } catch (ReaderException e) {
      problems.add(
          "%s is not YAML: it has the character U+%04X, which is not allowed."
              .formatted(name, e.getCodePoint()));
    } catch (YAMLException e) {
      problems.add("%s is not YAML: %s.".formatted(name, e.getMessage()));
    }
    return Optional.empty();
  }

  private static String place(MarkedYAMLException e) {
    Mark mark = e.getProblemMark();
    return " line %d, column %d".formatted(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String reason(MarkedYAMLException e) {
    return QUOTING.matcher(e.getProblem()).replaceFirst("$1");
  }

  private ConfigFile walk(Node root) {
    ConfigFile file = new YamlWalk(name, problems).walk(root);
    Stream.of(ConfigKeys.CONFIG, ConfigKeys.WORK_DIR)
        .filter(file::has)
        .forEach(key -> problems.add(tooLate(file, key)));
    return file;
  }

  private static String tooLate(ConfigFile file, ConfigKey<?> key) {
    return "%s comes too late, since it tells where the file is; use %s or %s."
        .formatted(
            file.locate(key.name()), key.findFlag().orElseThrow(), key.environmentVariable());
  }
}
