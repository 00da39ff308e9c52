package dev.canary.runtime.benchmarks;

import dev.canary.runtime.run.StoreListener;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreLimits;
import dev.canary.runtime.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * How fast the web pages come: with 14 suites, and with 1,000 suites and very many runs. The
 * arguments are a directory on the disk that is to be measured, and how many runs there shall be,
 * 10,000,000 by default; five steps each.
 */
public final class PagesBenchmark {

  private static final int FEW = 14;
  private static final int MANY = 1_000;
  private static final int STEPS = 5;
  private static final Duration LONG = Duration.ofMinutes(5);

  /** Roll-ups of 13 months by day and 30 days by hour. */
  private static final String ROLLUPS =
      """
      with recursive number(n) as (select 0 union all select n + 1 from number where n < %d),
        suites(s) as (select 0 union all select s + 1 from suites where s < %d)
      insert into rollup
      select 'suite-' || s, '%s', (%d / %d - n) * %d, 280, 3, 5, 0, 0, 0, 0, '', 288000, 900, 2500, 3200, 288
      from suites, number
      """;

  private final Path file;
  private final int suites;
  private List<String> ids = List.of();

  private PagesBenchmark(Path file, int suites) {
    this.file = file;
    this.suites = suites;
  }

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory(Path.of(arguments[0]), "pages-benchmark");
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000_000;
    try {
      new PagesBenchmark(directory.resolve("few.db"), FEW).measure(FEW * 10_000);
      new PagesBenchmark(directory.resolve("many.db"), MANY).measure(runs);
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

  private void measure(int runs) throws SQLException, IOException {
    open().close(LONG);
    Instant now = Instant.now();
    ids = new HistoryGenerator(file, suites, STEPS).generate(runs, now);
    generateRollups(now);
    System.out.printf("%,d suites, %,d runs, %,d MB%n", suites, runs, Files.size(file) / 1_000_000);
    System.out.printf("%-40s %8s %8s %8s%n", "ms", "p50", "p99", "max");
    RunStore store = open();
    try (HistoryPages pages = HistoryPages.of(store, suites)) {
      paths().forEach((name, path) -> pages.measure(200, path));
      paths()
          .forEach((name, path) -> System.out.printf("%-40s %s%n", name, pages.measure(500, path)));
    }
    store.close(LONG);
  }

  private void generateRollups(Instant now) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      addRollups(statement, "DAY", Duration.ofDays(1), 395, now);
      addRollups(statement, "HOUR", Duration.ofHours(1), 720, now);
    }
  }

  private void addRollups(
      Statement statement, String resolution, Duration length, int number, Instant now)
      throws SQLException {
    long millis = length.toMillis();
    statement.executeUpdate(
        ROLLUPS.formatted(number - 1, suites - 1, resolution, now.toEpochMilli(), millis, millis));
  }

  private RunStore open() {
    StoreLimits limits =
        new StoreLimits(
            Duration.ofDays(400), Duration.ofDays(400), Duration.ofDays(400), Long.MAX_VALUE);
    RunStore store =
        RunStore.open(
            StoreOptions.of(file, "benchmark").withLimits(limits),
            new StoreListener() {},
            InstantSource.system());
    store.start();
    return store;
  }

  private Map<String, IntFunction<String>> paths() {
    Map<String, IntFunction<String>> paths = new LinkedHashMap<>();
    int pages = Math.max(1, suites / 25);
    paths.put("/", n -> "/");
    paths.put("/?page=…", n -> "/?page=" + (1 + n % pages));
    paths.put("/?q=…", n -> "/?q=suite-" + n % 10);
    paths.put("/suites/{id}", n -> "/suites/suite-" + suite(n));
    paths.put("/suites/{id}?range=7d", n -> "/suites/suite-%d?range=7d".formatted(suite(n)));
    paths.put("/suites/{id}?range=13m", n -> "/suites/suite-%d?range=13m".formatted(suite(n)));
    paths.put(
        "/suites/{id}?outcome=failed", n -> "/suites/suite-%d?outcome=failed".formatted(suite(n)));
    paths.put(
        "/suites/{id}?trigger=manual", n -> "/suites/suite-%d?trigger=manual".formatted(suite(n)));
    paths.put("/runs/{id}", n -> "/runs/" + id(n));
    paths.put("/test-data", n -> "/test-data");
    paths.put("/prober", n -> "/prober");
    return paths;
  }

  private int suite(int number) {
    return number * 7 % suites;
  }

  private String id(int number) {
    return ids.get(number * 31 % ids.size());
  }
}
