package dev.canary.runtime.worker;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.LedgerListener;
import dev.canary.runtime.run.WorkerListener;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the prober's side needs to have workers.
 *
 * @param version of this product; a worker of another is refused
 * @param mainClass of the workers; it is on the class path of this JVM
 * @param ids makes the ids of runs that no worker could begin
 * @param workers told how workers fare
 * @param numbers gives a number for the name of a worker at each call
 * @param ledger makes changes of test data durable
 * @param log given every line that a worker writes, after the name of the worker; if absent,
 *     workers write to where this JVM does
 */
public record WorkerOptions(
    Settings settings,
    String version,
    String mainClass,
    Supplier<String> ids,
    InstantSource clock,
    WorkerListener workers,
    IntSupplier numbers,
    LedgerListener ledger,
    @Nullable BiConsumer<String, String> log) {

  Optional<BiConsumer<String, String>> findLog() {
    return Optional.ofNullable(log);
  }
}
