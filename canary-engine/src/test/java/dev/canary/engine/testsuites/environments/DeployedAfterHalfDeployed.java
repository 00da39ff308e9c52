package dev.canary.engine.testsuites.environments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryEnvironment;
import java.util.concurrent.TimeUnit;

public class DeployedAfterHalfDeployed implements CanaryEnvironment {
  @Override
  public void deploy() throws InterruptedException {
    assertThat(HalfDeployed.deleted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Override
  public void delete() {}
}
