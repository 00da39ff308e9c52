package dev.canary.runtime.metrics;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.LeftoverSource;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.RunHistory;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the metrics are made from.
 *
 * @param groups everything that is scheduled; what is no longer in here loses its series
 * @param history tells when a suite last passed before this prober was started
 * @param leftovers the test data that runs have left behind
 */
public record MetricsParts(
    ProberInfo prober,
    Supplier<List<Group>> groups,
    HealthSource health,
    RunHistory history,
    LeftoverSource leftovers) {}
