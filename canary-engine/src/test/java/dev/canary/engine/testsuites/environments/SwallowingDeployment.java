package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanaryEnvironment;
import dev.canary.engine.testsuites.Hang;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

public class SwallowingDeployment implements CanaryEnvironment {
  public static volatile @Nullable Thread deploying;
  public static volatile @Nullable Thread deleting;
  public static final AtomicReference<Throwable> REFUSAL = new AtomicReference<>();
  private final CanaryContext canary;

  SwallowingDeployment(CanaryContext canary) {
    this.canary = canary;
  }

  @Override
  public void deploy() {
    deploying = Thread.currentThread();
    Hang.swallowingInterrupts();
    try {
      canary.publish("late", "news");
    } catch (IllegalStateException e) {
      REFUSAL.set(e);
      throw e;
    }
  }

  @Override
  public void delete() {
    deleting = Thread.currentThread();
  }
}
