package dev.canary.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One deployment of one environment, and its deletion. */
final class EnvironmentRun extends NodeRun {

  private final EnvironmentDescriptor descriptor;

  EnvironmentRun(
      EnvironmentDescriptor descriptor, RunReport report, RunSettings settings, RunScope scope) {
    super(report, settings, scope);
    this.descriptor = descriptor;
  }

  @Override
  EnvironmentModel model() {
    return descriptor.model();
  }

  @Override
  List<Act> acts() {
    return List.of(new Construction(this), new DeployAct(this, descriptor.deploy()));
  }

  @Override
  List<Act> undoing() {
    return List.of(new DeleteAct(this, descriptor.delete()), new Release(this));
  }

  @Override
  @Nullable String pointless() {
    return null;
  }

  @Override
  boolean isForOthersOnly() {
    return !descriptor.isSelected();
  }

  @Override
  boolean isAnythingDone() {
    return true;
  }

  void onDeployed(CallEnd end) {
    if (!end.hasPassed()) {
      String name = descriptor.deploy().getDisplayName();
      stop("The deployment failed.", end.isAborted() ? name + " was aborted" : name);
    }
  }
}
