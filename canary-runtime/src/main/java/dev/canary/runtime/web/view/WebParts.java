package dev.canary.runtime.web.view;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.AvailabilitySource;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.LeftoverSource;
import dev.canary.runtime.run.MetricsText;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Readiness;
import dev.canary.runtime.run.Reloading;
import dev.canary.runtime.run.SuiteControl;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the web server answers from.
 *
 * @param groups everything that is scheduled
 * @param nextRun when a suite, given by its id, runs next; empty if it does not
 * @param leftovers the test data that runs have left behind
 * @param availability uptime and coverage
 * @param metrics the metrics for an {@code Accept} header, which is empty if the request has none
 * @param liveness what has to hold for the prober to be alive
 * @param readiness what has to hold for the prober to do its work
 * @param control what operators do to suites
 * @param reloading loads configuration and suites anew
 * @param pages what only the pages and the API need
 */
public record WebParts(
    ProberInfo prober,
    Supplier<List<Group>> groups,
    Function<String, Optional<Instant>> nextRun,
    HealthSource health,
    Archive archive,
    LeftoverSource leftovers,
    AvailabilitySource availability,
    Function<String, MetricsText> metrics,
    List<Readiness> liveness,
    List<Readiness> readiness,
    SuiteControl control,
    Reloading reloading,
    PageParts pages) {

  public WebParts {
    liveness = List.copyOf(liveness);
    readiness = List.copyOf(readiness);
  }
}
