package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.Threshold;
import dev.canary.runtime.web.view.SuiteNames;
import dev.canary.runtime.web.view.Took;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a suite is scheduled and judged. */
final class SuiteFacts {

  private SuiteFacts() {}

  /**
   * @param group absent if it is not scheduled
   */
  static List<Pair> of(Suite suite, Optional<Group> group, SuiteNames names) {
    SuitePolicy policy = suite.policy();
    List<Pair> facts = new ArrayList<>();
    facts.add(new Pair("Runs", group.map(SuiteFacts::every).orElse("not scheduled")));
    facts.add(
        new Pair(
            "Timeout",
            "%s, and %s for the cleanup"
                .formatted(Took.roughly(policy.timeout()), Took.roughly(policy.cleanupTimeout()))));
    facts.add(new Pair("Failing", after(policy.failAfter(), "failed")));
    facts.add(new Pair("Recovered", after(policy.recoverAfter(), "good")));
    if (!suite.dependsOn().isEmpty()) {
      facts.add(new Pair("Depends on", join(suite.dependsOn(), names)));
    }
    if (!suite.environments().isEmpty()) {
      facts.add(new Pair("Environments", String.join(", ", suite.environments())));
    }
    group.map(Group::id).ifPresent(id -> facts.add(new Pair("Group", id)));
    facts.add(new Pair("Class", suite.className()));
    facts.add(new Pair("Id", suite.id()));
    return facts;
  }

  private static String join(List<String> ids, SuiteNames names) {
    return ids.stream().map(names::of).collect(Collectors.joining(", "));
  }

  private static String after(Threshold threshold, String kind) {
    if (threshold.window() > threshold.count()) {
      return "when %d of %d runs are %s".formatted(threshold.count(), threshold.window(), kind);
    }
    return threshold.count() == 1
        ? "after one %s run".formatted(kind)
        : "after %d %s runs in a row".formatted(threshold.count(), kind);
  }

  private static String every(Group group) {
    return "every %s, from start to start".formatted(Took.roughly(group.every()));
  }
}
