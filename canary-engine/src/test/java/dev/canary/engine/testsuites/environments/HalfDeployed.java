package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanaryEnvironment;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

public class HalfDeployed implements CanaryEnvironment {
  static volatile CountDownLatch deleted = new CountDownLatch(1);
  private final CanaryContext canary;
  private String half = "nothing";

  HalfDeployed(CanaryContext canary) {
    this.canary = canary;
  }

  public static void begin() {
    deleted = new CountDownLatch(1);
  }

  @Override
  public void deploy() throws IOException {
    half = "one half";
    throw new IOException("no quota");
  }

  @Override
  public void delete() {
    canary.publish("deleted", half);
    deleted.countDown();
  }
}
