package dev.canary.engine.testsuites.environments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.api.TestData;

@CanarySuite
public class UsesTenant {
  UsesTenant(Tenant tenant) {}

  @Step
  void use(TestData data) {
    assertThat(data.entries()).isEmpty();
  }
}
