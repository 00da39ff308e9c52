package dev.canary.engine.testsuites.environments;

import dev.canary.engine.testsuites.Hang;

public class HangingConstruction extends Database {
  HangingConstruction() throws InterruptedException {
    Hang.untilInterrupted();
  }
}
