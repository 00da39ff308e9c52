package dev.canary.runtime.benchmarks;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StoreListener;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.SampleRuns;
import dev.canary.runtime.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many runs of ten steps a second become durable: told to the store as a launch tells them
 * (start, end), against a bare JDBC loop that writes the same rows. Also how long it takes to open
 * the store. The first argument names the directory to write in; it should be on the disk that is
 * to be measured.
 */
public final class StoreBenchmark {

  private static final int RUNS = 20_000;
  private static final int WARM_UP_ROUNDS = 2;
  private static final int ROUNDS = 7;
  private static final Duration LONG = Duration.ofMinutes(5);

  private StoreBenchmark() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    Path directory = Files.createTempDirectory(Path.of(arguments[0]), "store-benchmark");
    try {
      measure(directory);
    } finally {
      Files.delete(directory);
    }
  }

  private static void measure(Path directory) throws IOException, SQLException {
    double[] store = new double[ROUNDS];
    double[] jdbc = new double[ROUNDS];
    double[] opening = new double[ROUNDS];
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      double[] measured = measureRound(directory);
      if (round >= 0) {
        store[round] = measured[0];
        jdbc[round] = measured[1];
        opening[round] = measured[2];
      }
    }
    System.out.printf("%-36s %9s %9s %9s%n", "", "min", "median", "max");
    print("store, runs/s", store);
    print("plain JDBC, runs/s", jdbc);
    print("opening an existing store (warm), ms", opening);
    System.out.printf("store / plain JDBC: %.2f%n", median(store) / median(jdbc));
  }

  private static double[] measureRound(Path directory) throws IOException, SQLException {
    Path file = directory.resolve("canary.db");
    List<RunStart> starts =
        IntStream.range(0, RUNS).mapToObj(run -> SampleRuns.start("suite-" + run % 14)).toList();
    List<Run> runs = starts.stream().map(SampleRuns::passed).toList();
    create(file);
    long begin = System.nanoTime();
    RunStore store = open(file);
    double opening = (System.nanoTime() - begin) / 1e6;
    double throughput = writeThroughTheStore(store, runs);
    store.close(LONG);
    Files.delete(file);
    create(file);
    double bare = PlainJdbcLoop.write(file, runs);
    Files.delete(file);
    return new double[] {throughput, bare, opening};
  }

  /** A store that is never started would take its new database away again. */
  private static void create(Path file) {
    RunStore store = open(file);
    store.start();
    store.close(LONG);
  }

  private static RunStore open(Path file) {
    StoreOptions options = StoreOptions.of(file, "benchmark");
    return RunStore.open(options, new StoreListener() {}, InstantSource.system());
  }

  private static double writeThroughTheStore(RunStore store, List<Run> runs) {
    store.start();
    long begin = System.nanoTime();
    for (Run run : runs) {
      store.onStarted(run.start());
      store.onFinished(run);
    }
    if (!store.flush(LONG)) {
      throw new IllegalStateException("The runs were not written within " + LONG + ".");
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    String last = runs.get(runs.size() - 1).id();
    if (store.findRun(last).flatMap(Run::findEnd).isEmpty()) {
      throw new IllegalStateException("The last run was not written.");
    }
    return runs.size() / seconds;
  }

  private static void print(String what, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%-36s %,9.0f %,9.0f %,9.0f%n", what, sorted[0], median(values), sorted[sorted.length - 1]);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
