package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What keeps two groups, or parts of groups, from being launched side by side. */
final class Ties {

  private Ties() {}

  /** Whether they have a suite or an environment in common. */
  static boolean areBetween(Group one, Group other) {
    Set<String> own = ends(one).collect(Collectors.toSet());
    return ends(other).anyMatch(own::contains);
  }

  private static Stream<String> ends(Group group) {
    return group.suites().stream()
        .flatMap(
            suite ->
                Stream.concat(
                    Stream.of(suite.id()),
                    suite.environments().stream().map(it -> environment(suite, it))));
  }

  /** No suite can have such an id; and classes of two suite paths are never the same. */
  static String environment(Suite suite, String className) {
    return suite.source() + "!" + className;
  }
}
