package dev.canary.engine;

/** Runs the cleanup, whatever became of the steps. */
record CleanupAct(SuiteRun run, CleanupDescriptor descriptor) implements Act {

  @Override
  public String what() {
    return "The cleanup";
  }

  @Override
  public boolean begin() {
    if (!run.isBuilt()) {
      run.report().skipped(descriptor, "The suite was not built, so there is nothing to clean up.");
      return false;
    }
    run.report().started(descriptor);
    return true;
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
    Invocable.call(descriptor.model().method(), run.instance(), run.scope());
  }

  @Override
  public void end(CallEnd end) {
    run.report().ended(descriptor, end);
  }
}
