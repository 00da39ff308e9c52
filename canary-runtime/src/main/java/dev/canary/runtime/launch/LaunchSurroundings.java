package dev.canary.runtime.launch;

import dev.canary.runtime.run.LedgerListener;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What launches need of the place where they happen.
 *
 * @param ids makes the ids of runs
 * @param ledger makes durable what suites write down of the test data that they make
 */
public record LaunchSurroundings(
    Supplier<String> ids, InstantSource clock, LedgerListener ledger) {}
