package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = {Left.class, Right.class})
public class Join {
  @Step
  void join() {}
}
