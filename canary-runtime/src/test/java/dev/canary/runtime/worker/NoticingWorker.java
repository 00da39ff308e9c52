package dev.canary.runtime.worker;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Notice;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A worker whose runs end when a notice was heard, and tell what came of it. */
public final class NoticingWorker {

  private static final SuitePolicy POLICY =
      new SuitePolicy(
          null, Duration.ofSeconds(1), Duration.ofSeconds(1), Threshold.ONE, Threshold.ONE, false);

  private NoticingWorker() {}

  public static void main(String... args) throws IOException {
    WorkerServer server = WorkerServer.connect(Path.of(args[0]), "0.1.0-SNAPSHOT");
    server.serve(
        new WorkerParts(
            List.of(suite("heed"), suite("refuse")),
            (group, info, listener) -> launch(server, group, info, listener),
            group -> Duration.ofMinutes(1),
            thread -> Optional.empty()));
  }

  private static Suite suite(String id) {
    return new Suite(id, id, id, "here", Set.of(), List.of(), List.of(), List.of(), POLICY);
  }

  private static Launch launch(
      WorkerServer server, Group group, LaunchInfo info, RunListener listener) {
    String suite = group.suites().get(0).id();
    var start =
        new RunStart("run-" + suite, new SuiteRef(suite, suite, suite), info, 1, Instant.now());
    listener.onStarted(start);
    CompletableFuture<Void> done = new CompletableFuture<>();
    server
        .onNotice(new Notice(info.id(), "test-data", suite))
        .whenComplete(
            (heard, failure) -> {
              String reason = failure == null ? "heard" : String.valueOf(failure.getMessage());
              listener.onFinished(
                  start.end(RunEnd.without(Instant.now(), Outcome.ABORTED, reason)));
              done.complete(null);
            });
    return new Noticed(done);
  }

  private record Noticed(CompletionStage<Void> whenDone) implements Launch {

    @Override
    public boolean isStillRunning() {
      return false;
    }

    @Override
    public void cancel() {}
  }
}
