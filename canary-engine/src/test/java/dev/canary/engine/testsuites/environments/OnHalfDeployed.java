package dev.canary.engine.testsuites.environments;

public class OnHalfDeployed extends Database {
  OnHalfDeployed(HalfDeployed half) {}
}
