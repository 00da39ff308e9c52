package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryEnvironment;
import dev.canary.api.TestData;

public class Tenant implements CanaryEnvironment {
  private final TestData data;

  Tenant(TestData data) {
    this.data = data;
  }

  @Override
  public void deploy() {
    data.created("tenant", "t1");
    data.created("domain", "d1");
  }

  @Override
  public void delete() {
    data.deleteEach("tenant", id -> {});
  }
}
