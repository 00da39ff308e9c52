package dev.canary.engine;

import dev.canary.api.CanaryEnvironment;

/** Deploys an environment. */
record DeployAct(EnvironmentRun run, EnvironmentActDescriptor descriptor) implements Act {

  @Override
  public String what() {
    return "The deployment of \"" + run.model().name() + "\"";
  }

  @Override
  public boolean begin() {
    String reason = run.stopReason();
    if (reason != null) {
      run.report().skipped(descriptor, reason);
      return false;
    }
    run.report().started(descriptor);
    return true;
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
  public void call() throws Exception {
    ((CanaryEnvironment) run.instance()).deploy();
  }

  @Override
  public void end(CallEnd end) {
    run.report().ended(descriptor, end);
    run.onDeployed(end);
  }
}
