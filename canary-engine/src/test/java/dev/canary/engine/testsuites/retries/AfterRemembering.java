package dev.canary.engine.testsuites.retries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public record AfterRemembering(RememberingItsTries before) {
  @Step
  void read(CanaryContext canary) {
    assertThat(before).isSameAs(RememberingItsTries.INSTANCES.get(1));
    canary.publish("user", "" + before.user());
  }
}
