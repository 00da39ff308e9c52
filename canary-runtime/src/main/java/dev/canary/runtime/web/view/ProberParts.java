package dev.canary.runtime.web.view;

import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.ConfiguredValue;
import dev.canary.runtime.run.NotificationHistory;
import dev.canary.runtime.run.ScheduleDelays;
import dev.canary.runtime.run.StoreState;
import dev.canary.runtime.run.WorkerState;
import java.util.List;
import java.util.function.Supplier;

/**
 * How the prober itself fares.
 *
 * @param workers the JVMs in which suites run; none if they run in the prober itself
 * @param configuration everything that is configured, secrets hidden
 */
public record ProberParts(
    Supplier<List<WorkerState>> workers,
    Supplier<StoreState> store,
    Supplier<ScheduleDelays> delays,
    NotificationHistory notifications,
    AuditTrail audit,
    Supplier<List<ConfiguredValue>> configuration) {}
