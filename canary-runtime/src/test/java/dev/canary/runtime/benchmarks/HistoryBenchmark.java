package dev.canary.runtime.benchmarks;

import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StoreListener;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.SampleRuns;
import dev.canary.runtime.store.StoreLimits;
import dev.canary.runtime.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * How fast the API answers when the database holds very many runs, by itself and while runs are
 * written and old ones deleted. The arguments are a directory on the disk that is to be measured,
 * and how many runs there shall be, 10,000,000 by default; five steps each, of 200 suites.
 */
public final class HistoryBenchmark {

  private static final int SUITES = 200;
  private static final int STEPS = 5;
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Path file;
  private List<String> ids = List.of();

  private HistoryBenchmark(Path file) {
    this.file = file;
  }

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory(Path.of(arguments[0]), "history-benchmark");
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000;
    try {
      new HistoryBenchmark(directory.resolve("canary.db")).measure(runs);
    } finally {
      delete(directory);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  private void measure(int runs) throws SQLException, IOException, InterruptedException {
    generate(runs);
    System.out.printf("%-52s %8s %8s %8s%n", "ms", "p50", "p99", "max");
    RunStore store = open(StoreLimits.DEFAULT.maxSize() * 100);
    try (HistoryPages pages = HistoryPages.of(store, SUITES)) {
      measure(pages, "");
    }
    store.close(LONG);
    measureWhileItDeletes();
  }

  private void generate(int runs) throws SQLException, IOException {
    RunStore empty = open(Long.MAX_VALUE);
    empty.close(LONG);
    long begin = System.nanoTime();
    ids = new HistoryGenerator(file, SUITES, STEPS).generate(runs, Instant.now());
    System.out.printf(
        "%,d runs, %,d MB, made in %,d s%n",
        runs, Files.size(file) / 1_000_000, (System.nanoTime() - begin) / 1_000_000_000);
  }

  private RunStore open(long maxSize) {
    long begin = System.nanoTime();
    StoreOptions options =
        StoreOptions.of(file, "benchmark")
            .withLimits(
                new StoreLimits(
                    Duration.ofDays(365), Duration.ofDays(365), Duration.ofDays(7), maxSize));
    RunStore store = RunStore.open(options, new StoreListener() {}, InstantSource.system());
    store.start();
    System.out.printf("opened in %,.0f ms%n", (System.nanoTime() - begin) / 1e6);
    return store;
  }

  private void measure(HistoryPages pages, String when) {
    paths().forEach((name, path) -> pages.measure(200, path));
    paths()
        .forEach(
            (name, path) ->
                System.out.printf("%-52s %s%n", name + when, pages.measure(1_000, path)));
  }

  private Map<String, IntFunction<String>> paths() {
    Map<String, IntFunction<String>> paths = new LinkedHashMap<>();
    String runs = "/api/suites/suite-%d/runs";
    paths.put("/api/suites", n -> "/api/suites");
    paths.put("/api/suites/{id}", n -> "/api/suites/suite-" + suite(n));
    paths.put("…/runs", n -> runs.formatted(suite(n)));
    paths.put("…/runs?limit=500", n -> (runs + "?limit=500").formatted(suite(n)));
    paths.put("…/runs?before=…", n -> (runs + "?before=%s").formatted(suite(n), id(n)));
    paths.put("…/runs?outcome=FAILED", n -> (runs + "?outcome=FAILED").formatted(suite(n)));
    paths.put(
        "…/runs?outcome=FAILED&outcome=PASSED&before=…&limit=500",
        n ->
            (runs + "?outcome=FAILED&outcome=PASSED&before=%s&limit=500")
                .formatted(suite(n), id(n)));
    paths.put("/api/runs/{id}", n -> "/api/runs/" + id(n));
    paths.put("/api/runs?state=running", n -> "/api/runs?state=running");
    return paths;
  }

  private static int suite(int number) {
    return number * 7 % SUITES;
  }

  private String id(int number) {
    // From the newer half: the older one is deleted while it is measured.
    int half = ids.size() / 2;
    return ids.get(half + number * 31 % half);
  }

  /** The limit is a little below the size, so that it deletes all the time. */
  private void measureWhileItDeletes() throws IOException, InterruptedException {
    long limit = Files.size(file);
    RunStore store = open(limit);
    Thread writer = new Thread(() -> writeUntilInterrupted(store), "benchmark-writer");
    writer.start();
    try (HistoryPages pages = HistoryPages.of(store, SUITES)) {
      measure(pages, ", while it writes and deletes");
    }
    System.out.printf(
        "%,d MB of at most %,d MB%n", Files.size(file) / 1_000_000, limit / 1_000_000);
    writer.interrupt();
    writer.join();
    store.close(LONG);
  }

  /** A hundred runs a second. */
  private static void writeUntilInterrupted(RunStore store) {
    try {
      for (int number = 0; true; number++) {
        RunStart start = SampleRuns.start("suite-" + number % SUITES);
        store.onStarted(start);
        store.onFinished(SampleRuns.passed(start));
        Thread.sleep(10);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
