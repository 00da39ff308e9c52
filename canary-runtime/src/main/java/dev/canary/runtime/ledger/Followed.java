package dev.canary.runtime.ledger;

import dev.canary.runtime.run.Launch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A launch that is not done before something has been done after it. */
record Followed(Launch launch, CompletableFuture<Void> over) implements Launch {

  private static final Logger LOG = LoggerFactory.getLogger(Followed.class);

  static Followed of(Launch launch) {
    return new Followed(launch, new CompletableFuture<>());
  }

  /** Does this as soon as the launch is over, which may be at once. */
  void then(Runnable next) {
    launch.whenDone().thenRun(next).whenComplete((done, failure) -> end(failure));
  }

  private void end(@Nullable Throwable failure) {
    if (failure != null) {
      LOG.error("What was to be done after a launch failed.", failure);
    }
    over.complete(null);
  }

  @Override
  public CompletionStage<Void> whenDone() {
    return over.minimalCompletionStage();
  }

  @Override
  public boolean isStillRunning() {
    return launch.isStillRunning();
  }

  @Override
  public void cancel() {
    launch.cancel();
  }
}
