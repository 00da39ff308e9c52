package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryEnvironment;
import org.opentest4j.TestAbortedException;

public class AbortedDeployment implements CanaryEnvironment {
  @Override
  public void deploy() {
    throw new TestAbortedException("not on Sundays");
  }

  @Override
  public void delete() {}
}
