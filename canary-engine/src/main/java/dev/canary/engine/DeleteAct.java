package dev.canary.engine;

import dev.canary.api.CanaryEnvironment;

/** Deletes an environment, whatever became of its deployment. */
record DeleteAct(EnvironmentRun run, EnvironmentActDescriptor descriptor) implements Act {

  @Override
  public String what() {
    return "The deletion of \"" + run.model().name() + "\"";
  }

  @Override
  public boolean begin() {
    if (!run.isBuilt()) {
      run.report()
          .skipped(descriptor, "The environment was not built, so there is nothing to delete.");
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
  public void call() throws Exception {
    ((CanaryEnvironment) run.instance()).delete();
  }

  @Override
  public void end(CallEnd end) {
    run.report().ended(descriptor, end);
  }
}
