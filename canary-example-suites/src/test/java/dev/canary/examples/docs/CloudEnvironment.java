package dev.canary.examples.docs;

import dev.canary.environments.CommandEnvironment;
import dev.canary.environments.Retry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

final class CloudEnvironment extends CommandEnvironment {

  // tag::retry
  CloudEnvironment() {
    super(
        up("./stack", "deploy")
            .down("./stack", "delete")
            .withDirectory(Path.of("infrastructure"))
            .withRetry(new Retry(Pattern.compile("429|Throttling"), 4, Duration.ofSeconds(2))));
  }
  // end::retry
}
