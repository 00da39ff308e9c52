package dev.canary.runtime;

import dev.canary.runtime.config.Isolation;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.logging.JsonLog;
import dev.canary.runtime.run.WorkerListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Opens hosts for the suites of a prober, one for each configuration that it loads.
 *
 * @param log where workers write, once it is there
 * @param workers how many there have been, so that each has a name of its own
 */
record HostOpening(
    String version, WorkerListener listener, CompletableFuture<JsonLog> log, AtomicInteger workers)
    implements Function<Settings, Host> {

  static HostOpening of(String version, WorkerListener listener) {
    return new HostOpening(version, listener, new CompletableFuture<>(), new AtomicInteger());
  }

  /** With workers, the first begins to start, and this returns at once. */
  @Override
  public Host apply(Settings settings) {
    boolean isOwn = settings.launches().findIsolation().orElse(Isolation.PROCESS) == Isolation.NONE;
    return isOwn
        ? new OwnJvm(settings)
        : Workers.start(
            settings,
            version,
            listener,
            workers::incrementAndGet,
            (worker, line) -> log.join().passOn(worker, line));
  }
}
