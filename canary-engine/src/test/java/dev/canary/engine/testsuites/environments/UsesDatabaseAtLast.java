package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Its dependency uses the database, and it does not. */
@CanarySuite
public record UsesDatabaseAtLast(ReadsDatabase reader) {
  @Step
  void one() {}

  @Step
  void two() {}
}
