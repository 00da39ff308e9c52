package dev.canary.engine;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;

/** Builds a suite or an environment. Its failure is that of the node itself in the tree. */
final class Construction implements Act {

  private final NodeRun run;
  private @Nullable Object built;

  Construction(NodeRun run) {
    this.run = run;
  }

  @Override
  public String what() {
    return "The constructor";
  }

  @Override
  public TestDescriptor descriptor() {
    return run.container();
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

  /** A thread that was given up may still build it one day; that one is not used. */
  @Override
  public void end(CallEnd end) {
    run.onConstructed(end.hungThread() == null ? built : null, end);
  }
}
