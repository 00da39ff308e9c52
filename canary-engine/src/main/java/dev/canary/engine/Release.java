package dev.canary.engine;

import org.junit.platform.engine.TestDescriptor;

/** Closes what suppliers have made for a run, after its cleanup. */
record Release(NodeRun run) implements Act {

  @Override
  public String what() {
    return "The closing of supplied parameters";
  }

  @Override
  public TestDescriptor descriptor() {
    return run.container();
  }

  @Override
  public boolean begin() {
    return run.scope().supplied().end();
  }

  @Override
  public Deadline deadline(long now) {
    return run.settings().undoDeadline(now);
  }

  @Override
  public boolean isSparedByCancellation() {
    return true;
  }

  @Override
  public void call() throws Throwable {
    run.scope().supplied().close();
  }

  /** Its failure is the failure of the node itself in the tree. */
  @Override
  public void end(CallEnd end) {
    run.onReleased(end);
  }
}
