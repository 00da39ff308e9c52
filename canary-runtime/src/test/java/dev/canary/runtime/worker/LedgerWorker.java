package dev.canary.runtime.worker;

import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Threshold;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A worker whose runs end when what they made was written down, and tell what came of that. */
public final class LedgerWorker {

  private static final SuitePolicy POLICY =
      new SuitePolicy(
          null, Duration.ofSeconds(1), Duration.ofSeconds(1), Threshold.ONE, Threshold.ONE, false);

  private LedgerWorker() {}

  public static void main(String... args) throws IOException {
    WorkerServer server = WorkerServer.connect(Path.of(args[0]), "0.1.0-SNAPSHOT");
    server.serve(
        new WorkerParts(
            List.of(suite("heed"), suite("refuse")),
            (order, listener) -> launch(server, order, listener),
            group -> Duration.ofMinutes(1),
            thread -> Optional.empty()));
  }

  private static Suite suite(String id) {
    return new Suite(id, id, id, "here", Set.of(), List.of(), List.of(), List.of(), POLICY);
  }

  private static Launch launch(WorkerServer server, LaunchOrder order, RunListener listener) {
    String suite = order.group().suites().get(0).id();
    var start =
        new RunStart(
            "run-" + suite, new SuiteRef(suite, suite, suite), order.info(), 1, Instant.now());
    listener.onStarted(start);
    CompletableFuture<Void> done = new CompletableFuture<>();
    var key = new LedgerKey(suite, "account", "7");
    server
        .onChange(LedgerChange.created(new LedgerEntry(key, start.id(), Instant.EPOCH, Map.of())))
        .whenComplete(
            (durable, failure) -> {
              String reason =
                  failure == null ? "written down" : String.valueOf(failure.getMessage());
              listener.onFinished(
                  start.end(RunEnd.without(Instant.now(), Outcome.ABORTED, reason)));
              done.complete(null);
            });
    return new Over(done);
  }

  private record Over(CompletionStage<Void> whenDone) implements Launch {

    @Override
    public boolean isStillRunning() {
      return false;
    }

    @Override
    public void cancel() {}
  }
}
