package dev.canary.engine;

/** Builds the suite. Its failure is the failure of the suite's own node in the tree. */
record Construction(SuiteRun run) implements Act {

  @Override
  public String what() {
    return "The constructor";
  }

  @Override
  public boolean begin() {
    return run.findStopReason().isEmpty();
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
    run.setInstance(Invocable.construct(run.model().constructor(), run.scope()));
  }

  @Override
  public void end(CallEnd end) {
    run.onConstructed(end);
  }
}
