package dev.canary.runtime.benchmarks;

import dev.canary.runtime.testing.Hygiene;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What is left of thousands of launches: the packed jar as a process, with its worker. Run it by
 * {@code bin/benchmark soak}.
 *
 * <p>The arguments are the jar, a directory to work in, and the number of launches, 10,000 by
 * default.
 */
public final class SoakBenchmark {

  private static final int SUITES = 25;
  private static final int LAUNCHES = 10_000;

  /** Long enough for everything to be loaded and compiled that the first launches need. */
  private static final int WARM_UP = 1_000;

  private static final String STEP =
      "System.out.println(\"a line\");"
          + " if (Math.random() < 0.01) { throw new IllegalStateException(\"now and then\"); }";

  private SoakBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]).toAbsolutePath();
    Path directory =
        Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "run");
    int launches = arguments.length > 2 ? Integer.parseInt(arguments[2]) : LAUNCHES;
    Path temporary = Files.createTempDirectory("soak");
    Path suites = GeneratedSuites.compile(directory, SUITES, 10, STEP);
    List<String> command =
        List.of(
            "-Djava.io.tmpdir=" + temporary,
            "-jar",
            jar.toString(),
            "run",
            "--port=0",
            "--every=500ms",
            "--suites=" + suites,
            "--work-dir=" + directory.toAbsolutePath());
    try (JavaProcess prober = JavaProcess.start(command)) {
      awaitLaunches(prober, WARM_UP);
      var before = Look.at(prober, directory, temporary);
      awaitLaunches(prober, WARM_UP + launches);
      var after = Look.at(prober, directory, temporary);
      print(launches, before, after);
    }
    // Nothing is to be left in it.
    Files.delete(temporary);
  }

  private static void awaitLaunches(JavaProcess prober, int count) {
    while (ScrapedMetrics.from(prober.url()).value("canary_schedule_delay_seconds_count") < count) {
      try {
        TimeUnit.SECONDS.sleep(1);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Both JVMs and their files at one moment. */
  private record Look(Hygiene prober, Hygiene worker, long temporaryFiles, long databaseKib) {

    static Look at(JavaProcess prober, Path directory, Path temporary) {
      return new Look(
          Hygiene.of(prober.pid()),
          Hygiene.of(prober.onlyChild()),
          Hygiene.count(temporary),
          databaseKib(directory));
    }

    private static long databaseKib(Path directory) {
      try (Stream<Path> files = Files.list(directory)) {
        return files
                .filter(file -> file.getFileName().toString().startsWith("canary.db"))
                .mapToLong(file -> file.toFile().length())
                .sum()
            / 1024;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void print(int launches, Look before, Look after) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %12s %12s%n",
        "after launches",
        "%,d".formatted(WARM_UP),
        "%,d".formatted(WARM_UP + launches));
    row("temporary files", before, after, Look::temporaryFiles);
    row("database, KiB", before, after, Look::databaseKib);
    rows("prober", before.prober(), after.prober());
    rows("worker", before.worker(), after.worker());
  }

  private static void rows(String whose, Hygiene before, Hygiene after) {
    row(whose + ": live heap, KiB", before, after, Hygiene::heapKib);
    row(whose + ": threads", before, after, Hygiene::threads);
    row(whose + ": open files", before, after, Hygiene::openFiles);
    row(whose + ": class loaders", before, after, Hygiene::classLoaders);
    row(whose + ": loaded classes", before, after, Hygiene::loadedClasses);
  }

  private static <T> void row(String what, T before, T after, ToLongFunction<T> figure) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %,12d %,12d%n",
        what,
        figure.applyAsLong(before),
        figure.applyAsLong(after));
  }
}
