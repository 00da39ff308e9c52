package dev.canary.runtime.worker;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteLauncher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a worker is made from, by whoever knows how suites are found and launched in a JVM.
 *
 * @param suites that were found
 * @param launcher launches them in this JVM
 * @param longest how long a launch of a group may take; the launcher gives it up before
 * @param groupOf the group whose code a thread runs; empty if it runs none, or that cannot be told
 */
public record WorkerParts(
    List<Suite> suites,
    SuiteLauncher launcher,
    Function<Group, Duration> longest,
    Function<Thread, Optional<String>> groupOf) {

  public WorkerParts {
    suites = List.copyOf(suites);
  }
}
