package dev.canary.runtime.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.canary.api.Durations;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import java.time.Duration;
import java.util.TreeSet;

/** Suites as JSON, for scripts; the fields are those of the API. */
final class SuiteListJson {

  private SuiteListJson() {}

  static String of(Plan plan) {
    ObjectNode list = Json.object();
    ArrayNode suites = list.putArray("suites");
    for (Group group : plan.groups()) {
      String every = Durations.format(group.every());
      group.suites().forEach(suite -> suites.add(active(suite, group.id(), every)));
    }
    plan.paused().forEach(suite -> suites.add(paused(suite)));
    return Json.print(list);
  }

  private static ObjectNode active(Suite suite, String group, String every) {
    ObjectNode node = start(suite).put("group", group).put("every", every);
    return complete(node, suite).put("paused", false);
  }

  private static ObjectNode paused(Suite suite) {
    Duration every = suite.policy().every();
    ObjectNode node =
        start(suite).putNull("group").put("every", every == null ? null : Durations.format(every));
    return complete(node, suite).put("paused", true);
  }

  private static ObjectNode start(Suite suite) {
    return Json.object()
        .put("id", suite.id())
        .put("name", suite.name())
        .put("class", suite.className());
  }

  private static ObjectNode complete(ObjectNode node, Suite suite) {
    node.put("timeout", Durations.format(suite.policy().timeout()));
    ArrayNode tags = node.putArray("tags");
    new TreeSet<>(suite.tags()).forEach(tags::add);
    ArrayNode dependsOn = node.putArray("dependsOn");
    suite.dependsOn().forEach(dependsOn::add);
    ArrayNode steps = node.putArray("steps");
    suite.steps().forEach(step -> steps.addObject().put("id", step.id()).put("name", step.name()));
    return node.put("source", suite.source());
  }
}
