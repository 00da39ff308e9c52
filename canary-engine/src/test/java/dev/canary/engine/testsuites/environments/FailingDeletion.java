package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryEnvironment;
import java.io.IOException;

public class FailingDeletion implements CanaryEnvironment {
  FailingDeletion(Database database) {}

  @Override
  public void deploy() {}

  @Override
  public void delete() throws IOException {
    throw new IOException("stack is in use");
  }
}
