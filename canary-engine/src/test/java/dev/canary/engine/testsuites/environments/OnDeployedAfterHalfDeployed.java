package dev.canary.engine.testsuites.environments;

public class OnDeployedAfterHalfDeployed extends Database {
  OnDeployedAfterHalfDeployed(DeployedAfterHalfDeployed base) {}
}
