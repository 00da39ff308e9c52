package dev.canary.engine.testsuites.tags;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.junit.jupiter.api.Tag;

@CanarySuite
public class ComposedTags extends TagsOfASuperclass {
  @Step
  @Smoke
  void one() {}

  @Step
  @Tag("first")
  @Tag("second")
  void two() {}
}
