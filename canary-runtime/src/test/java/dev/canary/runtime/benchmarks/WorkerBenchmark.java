package dev.canary.runtime.benchmarks;

import dev.canary.runtime.WorkerMain;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.launch.CatalogReader;
import dev.canary.runtime.launch.InProcessLauncher;
import dev.canary.runtime.launch.LaunchSurroundings;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.run.WorkerListener;
import dev.canary.runtime.worker.WorkerLauncher;
import dev.canary.runtime.worker.WorkerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What a worker costs: one launch after the other of a suite with one empty step, in this JVM and
 * in a worker, both warm, from the call to the end of the run.
 */
public final class WorkerBenchmark {

  private static final int WARM_UP = 2_000;
  private static final int ROUNDS = 2_000;

  private WorkerBenchmark() {}

  /**
   * Prints the table.
   *
   * @param arguments a directory to work in
   */
  public static void main(String... arguments) throws Exception {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    Path classes = GeneratedSuites.compile(directory, 1, 1, "");
    Settings settings =
        new SettingsLoader(Map.of(), Map.of())
            .load(Map.of("canary.suites.paths", List.of(classes.toString())));
    var last = new AtomicInteger();
    Supplier<String> ids = () -> "run-" + last.incrementAndGet();
    var catalog = CatalogReader.read(settings);
    try (var own =
            InProcessLauncher.start(
                catalog,
                settings,
                new LaunchSurroundings(
                    ids,
                    InstantSource.system(),
                    change -> CompletableFuture.completedStage(null)));
        var worker = WorkerLauncher.start(options(settings, ids))) {
      long[] inOwn = new long[ROUNDS];
      long[] inWorker = new long[ROUNDS];
      Suite suite = worker.suites().get(0);
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        inOwn[Math.max(0, round)] = launch(own, suite);
        inWorker[Math.max(0, round)] = launch(worker, suite);
      }
      print(inOwn, inWorker);
    }
  }

  private static WorkerOptions options(Settings settings, Supplier<String> ids) throws IOException {
    return new WorkerOptions(
        settings,
        version(),
        WorkerMain.class.getName(),
        ids,
        InstantSource.system(),
        new WorkerListener() {},
        () -> 1,
        change -> CompletableFuture.completedFuture(null),
        null);
  }

  private static String version() throws IOException {
    var properties = new Properties();
    try (InputStream file = WorkerMain.class.getResourceAsStream("version.properties")) {
      properties.load(file);
    }
    return properties.getProperty("version");
  }

  private static long launch(SuiteLauncher launcher, Suite suite) {
    var info = new LaunchInfo("launch", Trigger.MANUAL, Map.of(), "none");
    var group = new Group("group", List.of(suite), Duration.ofMinutes(1));
    var passed = new Passed();
    long start = System.nanoTime();
    launcher.launch(LaunchOrder.of(group, info), passed).whenDone().toCompletableFuture().join();
    long nanos = System.nanoTime() - start;
    passed.check();
    return nanos;
  }

  private static void print(long[] inOwn, long[] inWorker) {
    System.out.printf("%-20s %9s %9s %9s%n", "ms a launch", "best", "median", "p90");
    print("in this JVM", inOwn);
    print("in a worker", inWorker);
    System.out.printf(
        Locale.ROOT,
        "A worker costs %.3f ms a launch (median).%n",
        (inWorker[ROUNDS / 2] - inOwn[ROUNDS / 2]) / 1e6);
  }

  private static void print(String name, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-20s %9.3f %9.3f %9.3f%n",
        name,
        nanos[0] / 1e6,
        nanos[ROUNDS / 2] / 1e6,
        nanos[ROUNDS * 9 / 10] / 1e6);
  }

  /** Fails unless the run has passed. */
  private static final class Passed implements RunListener {

    private volatile boolean passed;

    @Override
    public void onFinished(Run run) {
      passed = run.findOutcome().filter(Outcome.PASSED::equals).isPresent();
    }

    void check() {
      if (!passed) {
        throw new IllegalStateException("The suite has not passed.");
      }
    }
  }
}
