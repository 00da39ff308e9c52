package dev.canary.engine.testsuites.testdata;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import java.util.Map;

@CanarySuite
public class DeletingByAttributes {
  @Step
  void create(TestData data) {
    data.created("user", "ann", Map.of("realm", "north"));
  }

  @Cleanup
  void deleteUsers(TestData data, CanaryContext canary) {
    data.deleteEachEntry(
        "user", it -> canary.publish("deleted", it.id() + " of " + it.attributes().get("realm")));
  }
}
