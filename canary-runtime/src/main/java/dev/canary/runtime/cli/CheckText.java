package dev.canary.runtime.cli;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Suite;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What {@code check} says when nothing is wrong: a summary, then what may be meant otherwise. */
final class CheckText {

  private CheckText() {}

  static String of(Plan plan, Settings settings) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s in %s %s fine.%n"
            .formatted(
                Counted.of(plan.active().size(), "suite"),
                Counted.of(plan.groups().size(), "group"),
                plan.active().size() == 1 ? "is" : "are"));
    if (!plan.paused().isEmpty()) {
      text.append("Paused: %s.%n".formatted(ids(plan.paused())));
    }
    strayOverrides(plan, settings)
        .forEach(
            id ->
                text.append(
                    "Warning: canary.suites.overrides.%s changes nothing; there is no suite %1$s.%n"
                        .formatted(id)));
    return text.toString();
  }

  private static Set<String> strayOverrides(Plan plan, Settings settings) {
    Set<String> stray = new TreeSet<>(settings.suites().overrides().keySet());
    plan.suites().forEach(suite -> stray.remove(suite.id()));
    return stray;
  }

  private static String ids(List<Suite> suites) {
    return suites.stream().map(Suite::id).collect(Collectors.joining(", "));
  }
}
