package dev.canary.environments;

import dev.canary.engine.process.ChildProcess;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until a server is ready, or has ended, or the time is over.
 *
 * @param name of the environment, for messages
 */
record ReadinessWait(String name, ChildProcess server, Readiness readiness) {

  private static final Logger LOG = LoggerFactory.getLogger(ReadinessWait.class);

  /** The pauses are waits for the end of the server, so that it is noticed at once. */
  void await(Check check) throws InterruptedException {
    long end = System.nanoTime() + readiness.limit().toNanos();
    int tries = 0;
    Optional<String> problem;
    String last = "";
    do {
      tries++;
      problem = check.findProblem(atMost(readiness.patience(), end));
      // A try that the limit has cut off says less than the one before it.
      last = last.isEmpty() || isBefore(end) ? problem.orElse(last) : last;
      if (problem.isPresent()
          ? server.waitFor(atMost(readiness.interval(), end))
          : !server.isAlive()) {
        throw endedEarly();
      }
    } while (problem.isPresent() && isBefore(end));
    if (problem.isPresent()) {
      throw tooLate(check, tries, last);
    }
    LOG.info("{} is ready: {} is ok after {} tries.", name, check.subject(), tries);
  }

  private static boolean isBefore(long end) {
    return end - System.nanoTime() > 0;
  }

  private static Duration atMost(Duration duration, long end) {
    Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    return duration.compareTo(left) < 0 ? duration : left;
  }

  private EnvironmentException endedEarly() throws InterruptedException {
    return new EnvironmentException(
        "%s ended with exit code %d before it was ready. %s"
            .formatted(name, server.waitFor(), server.describeOutput()));
  }

  private EnvironmentException tooLate(Check check, int tries, String problem) {
    return new EnvironmentException(
        "%s was not ready within %s. %d tries on %s, the last with: %s. %s"
            .formatted(
                name,
                readiness.describeLimit(),
                tries,
                check.subject(),
                problem,
                server.describeOutput()));
  }
}
