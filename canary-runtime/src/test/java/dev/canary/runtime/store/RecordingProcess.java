package dev.canary.runtime.store;

import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StoreListener;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A prober that records without end: says {@code ready}, then the id of each run that is on the
 * disk. Beside each of them it leaves another one open.
 */
final class RecordingProcess {

  private RecordingProcess() {}

  public static void main(String[] arguments) {
    StoreOptions options = StoreOptions.of(Path.of(arguments[0]), "child");
    RunStore store = RunStore.open(options, new StoreListener() {}, InstantSource.system());
    store.start();
    System.out.println("ready");
    while (true) {
      store.onStarted(SampleRuns.start("open"));
      RunStart start = SampleRuns.start("finished");
      store.onStarted(start);
      store.onFinished(SampleRuns.passed(start));
      if (store.flush(Duration.ofSeconds(30))) {
        System.out.println(start.id());
      }
    }
  }
}
