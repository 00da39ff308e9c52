package dev.canary.engine.testsuites.tags;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import org.junit.jupiter.api.Tag;

@CanarySuite(dependsOn = UntaggedSuite.class)
public class TaggedSuite {
  @Step
  @Tag("wanted")
  void wanted() {}

  @Step
  void unwanted() {}

  @Cleanup
  void cleanUp() {}
}
