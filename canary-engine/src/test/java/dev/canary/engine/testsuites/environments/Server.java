package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanaryEnvironment;

public class Server implements CanaryEnvironment {
  private final Database database;
  private final CanaryContext canary;

  Server(Database database, CanaryContext canary) {
    this.database = database;
    this.canary = canary;
  }

  @Override
  public void deploy() {
    canary.publish("deployed on", database.url());
  }

  @Override
  public void delete() {
    canary.publish("deleted from", database.url());
  }
}
