package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public class Clocked implements CanaryEnvironment {
  public static final List<Instant> MOMENTS = new CopyOnWriteArrayList<>();

  @Override
  public void deploy() {
    MOMENTS.add(Instant.now());
    MOMENTS.add(Instant.now());
  }

  @Override
  public void delete() {
    MOMENTS.add(Instant.now());
    MOMENTS.add(Instant.now());
  }
}
