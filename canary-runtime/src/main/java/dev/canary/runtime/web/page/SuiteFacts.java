package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuitePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a suite is scheduled and judged. */
final class SuiteFacts {

  private SuiteFacts() {}

  /**
   * @param group absent if it is not scheduled
   */
  static List<Pair> of(Suite suite, Optional<Group> group) {
    SuitePolicy policy = suite.policy();
    List<Pair> facts = new ArrayList<>();
    facts.add(new Pair("Runs", group.map(SuiteFacts::every).orElse("not scheduled")));
    facts.add(
        new Pair(
            "Timeout",
            "%s, and %s for the cleanup"
                .formatted(Took.roughly(policy.timeout()), Took.roughly(policy.cleanupTimeout()))));
    facts.add(new Pair("Failing", "after %s failed runs".formatted(policy.failAfter())));
    facts.add(new Pair("Well again", "after %s good runs".formatted(policy.recoverAfter())));
    if (!suite.dependsOn().isEmpty()) {
      facts.add(new Pair("Depends on", String.join(", ", suite.dependsOn())));
    }
    if (!suite.environments().isEmpty()) {
      facts.add(new Pair("Environments", String.join(", ", suite.environments())));
    }
    group.map(Group::id).ifPresent(id -> facts.add(new Pair("Group", id)));
    facts.add(new Pair("Class", suite.className()));
    facts.add(new Pair("Id", suite.id()));
    return facts;
  }

  private static String every(Group group) {
    return "every %s, from start to start".formatted(Took.roughly(group.every()));
  }
}
