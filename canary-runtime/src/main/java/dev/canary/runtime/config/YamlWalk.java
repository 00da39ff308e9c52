package dev.canary.runtime.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Walks through the nodes of a file and takes down each key with its value and line. */
final class YamlWalk {

  private final String file;
  private final Problems problems;
  private final Map<String, ConfigFile.Entry> entries = new HashMap<>();
  private final Map<String, ConfigFile.Section> sections = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  YamlWalk(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  ConfigFile walk(Node root) {
    if (root instanceof MappingNode mapping) {
      section("", mapping);
    } else if (!isEmpty(root)) {
      problems.add(
          "%s has no keys; the first one has to be \"canary:\", and all others stand below it."
              .formatted(file));
    }
    return new ConfigFile(file, entries, sections);
  }

  private void section(String prefix, MappingNode section) {
    for (NodeTuple tuple : section.getValue()) {
      Node key = tuple.getKeyNode();
      if (key.getTag().equals(Tag.MERGE)) {
        tell(prefix + "<<", lineOf(key), "merges another section; write its keys out.");
      } else if (key instanceof ScalarNode word) {
        visit(prefix + word.getValue(), lineOf(key), tuple.getValueNode());
      } else {
        problems.add(
            "%s line %d has a list or a section as a key; a key has to be a single word."
                .formatted(file, lineOf(key)));
      }
    }
  }

  private void visit(String key, int line, Node node) {
    Integer earlier = lines.putIfAbsent(key, line);
    if (earlier != null) {
      tell(key, line, "stands there a second time, after line %d; keep one.".formatted(earlier));
    } else if (node.isTwoStepsConstruction()) {
      tell(key, line, "contains itself; write it out.");
    } else {
      KnownKeys.find(key)
          .filter(known -> known != ConfigKeys.VALUE || !(node instanceof MappingNode))
          .ifPresentOrElse(known -> value(known, key, line, node), () -> other(key, line, node));
    }
  }

  private void other(String key, int line, Node node) {
    if (node instanceof MappingNode mapping && KnownKeys.mayHoldKeys(key)) {
      sections.put(key, new ConfigFile.Section(line, mapping.getValue().isEmpty()));
      section(key + ".", mapping);
    } else if (!KnownKeys.isSection(key)) {
      tell(key, line, "is not a known key; did you mean %s?".formatted(KnownKeys.nearest(key)));
    } else if (isEmpty(node)) {
      sections.put(key, new ConfigFile.Section(line, true));
    } else {
      tell(key, line, "is not a section; it has to have keys of its own below it.");
    }
  }

  private void value(ConfigKey<?> known, String key, int line, Node node) {
    if (isEmpty(node)) {
      tell(key, line, "has no value; it has to be %s.".formatted(known.allowed()));
    } else if (node instanceof MappingNode) {
      tell(key, line, "is a section; it has to be %s.".formatted(known.allowed()));
    } else if (node instanceof SequenceNode && !known.isList()) {
      tell(key, line, "is a list; it has to be %s.".formatted(known.allowed()));
    } else if (node instanceof ScalarNode && known.isList()) {
      tell(key, line, "is a single value; it has to be %s.".formatted(known.allowed()));
    } else {
      text(key, node).ifPresent(text -> entries.put(key, new ConfigFile.Entry(text, line)));
    }
  }

  private Optional<String> text(String key, Node node) {
    return node instanceof SequenceNode list ? listText(key, list) : scalarText(key, node);
  }

  private Optional<String> listText(String key, SequenceNode list) {
    List<String> entries = new ArrayList<>();
    for (Node entry : list.getValue()) {
      scalarText(key, entry).ifPresent(entries::add);
    }
    if (entries.stream().anyMatch(String::isBlank)) {
      tell(key, lineOf(list), "has an empty entry; fill it or take it out.");
    }
    return Optional.of(ListText.join(entries));
  }

  private Optional<String> scalarText(String key, Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      tell(key, lineOf(node), "has a list or a section as an entry; each has to be a text.");
    } else if (!scalar.getTag().startsWith(Tag.PREFIX)) {
      tell(key, lineOf(node), "begins with an exclamation mark; put the value in quotes.");
    } else {
      return Optional.of(scalar.getValue());
    }
    return Optional.empty();
  }

  private void tell(String key, int line, String what) {
    problems.add(ConfigFile.locate(file, key, line) + " " + what);
  }

  private static boolean isEmpty(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
