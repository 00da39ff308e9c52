package dev.canary.runtime.control;

import dev.canary.runtime.run.ControlListener;
import dev.canary.runtime.run.InterventionLog;
import dev.canary.runtime.run.ManualLaunches;
import dev.canary.runtime.run.Mutes;
import dev.canary.runtime.run.Plan;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the control of suites has to do with.
 *
 * @param plan what is watched at present
 * @param configured mutes that only the configuration ends
 * @param interventions what is in force
 * @param log makes that durable
 * @param launches beside the schedule
 * @param pause has the plan renewed, with exactly these suites paused, besides those that are so by
 *     themselves; throws if that cannot be done
 * @param unmuted is done when suites are muted no more
 * @param listener is told of each suite when it is done
 */
public record ControlParts(
    Supplier<Plan> plan,
    Mutes configured,
    Interventions interventions,
    InterventionLog log,
    ManualLaunches launches,
    Consumer<Set<String>> pause,
    Runnable unmuted,
    ControlListener listener,
    InstantSource clock) {}
