package dev.canary.examples.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One method on one path.
 *
 * @param segments the parts of the path; one in braces stands for any text
 */
record Route(String method, List<String> segments, Endpoint endpoint) {

  static Route of(String method, String template, Endpoint endpoint) {
    return new Route(method, split(template), endpoint);
  }

  /** The variables of the path if it is one of this route's. */
  Optional<Map<String, String>> match(String path) {
    List<String> actual = split(path);
    if (actual.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < actual.size(); i++) {
      if (isVariable(segments.get(i))) {
        variables.put(nameOf(segments.get(i)), actual.get(i));
      } else if (!segments.get(i).equals(actual.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  private static List<String> split(String path) {
    return List.of(path.split("/", -1));
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  private static String nameOf(String variable) {
    return variable.substring(1, variable.length() - 1);
  }
}
