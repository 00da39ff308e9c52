package dev.canary.engine;

import org.jspecify.annotations.Nullable;

/** Builds the suite. Its failure is the failure of the suite's own node in the tree. */
final class Construction implements Act {

  private final SuiteRun run;
  private @Nullable Object built;

  Construction(SuiteRun run) {
    this.run = run;
  }

  @Override
  public String what() {
    return "The constructor";
  }

  @Override
  public boolean begin() {
    return run.stopReason() == null;
  }

  @Override
  public Deadline deadline(long now) {
    return run.deadline();
  }

  @Override
  public boolean isSparedByCancellation() {
    return false;
  }

  @Override
  public void call() throws Throwable {
    built = Invocable.construct(run.model().constructor(), run.scope());
  }

  /** A thread that was given up may still build the suite one day; that one is not used. */
  @Override
  public void end(CallEnd end) {
    run.onConstructed(end.hungThread() == null ? built : null, end);
  }
}
