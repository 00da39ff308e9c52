package dev.canary.examples.docs;

import dev.canary.environments.ProcessEnvironment;
import dev.canary.environments.Readiness;
import java.time.Duration;

final class DatabaseEnvironment extends ProcessEnvironment {

  // tag::readiness
  DatabaseEnvironment() {
    super(
        command("postgres", "-D", "data", "-p", "{port}")
            .withReadiness(
                Readiness.logLine("ready to accept connections")
                    .within(Duration.ofSeconds(20))
                    .every(Duration.ofMillis(100))));
  }
  // end::readiness
}
