package dev.canary.runtime.notify;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Mutes;
import dev.canary.runtime.run.NotificationListener;
import dev.canary.runtime.run.Outbox;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.ProberInfo;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What alerts are made of.
 *
 * @param plan what is watched at present
 * @param ids gives ids that are unique everywhere, and ordered by time
 */
public record AlertParts(
    Settings settings,
    ProberInfo prober,
    Supplier<Plan> plan,
    Mutes mutes,
    Outbox outbox,
    NotificationListener listener,
    InstantSource clock,
    Supplier<String> ids) {}
