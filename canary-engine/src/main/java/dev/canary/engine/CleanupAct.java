package dev.canary.engine;

/** Runs the cleanup, whatever became of the steps. */
record CleanupAct(SuiteRun run, CleanupDescriptor cleanup) implements Act {

  @Override
  public String what() {
    return "The cleanup";
  }

  @Override
  public boolean begin() {
    if (!run.isBuilt()) {
      run.report().skipped(cleanup, "The suite was not built, so there is nothing to clean up.");
      return false;
    }
    run.report().started(cleanup);
    return true;
  }

  @Override
  public Deadline deadline(long now) {
    return run.settings().cleanupDeadline(now);
  }

  @Override
  public boolean isSparedByCancellation() {
    return true;
  }

  @Override
  public void call() throws Throwable {
    Invocable.call(cleanup.model().method(), run.instance(), run.scope());
  }

  @Override
  public void end(CallEnd end) {
    run.publishHttp(cleanup, end);
    run.report().ended(cleanup, end);
  }
}
