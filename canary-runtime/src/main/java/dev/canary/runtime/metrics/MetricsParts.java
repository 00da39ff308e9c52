package dev.canary.runtime.metrics;

import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.LeftoverSource;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.RunHistory;
import java.util.function.Supplier;

/**
 * What the metrics are made from.
 *
 * @param plan what is watched at present; what is no longer in here loses its series
 * @param history tells when a suite last passed before this prober was started
 * @param leftovers the test data that runs have left behind
 */
public record MetricsParts(
    ProberInfo prober,
    Supplier<Plan> plan,
    HealthSource health,
    RunHistory history,
    LeftoverSource leftovers) {}
