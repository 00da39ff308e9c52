package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryEnvironment;

public class Database implements CanaryEnvironment {
  private String url = "none";

  @Override
  public void deploy() {
    url = "jdbc:here";
  }

  @Override
  public void delete() {
    url = "deleted";
  }

  public String url() {
    return url;
  }
}
