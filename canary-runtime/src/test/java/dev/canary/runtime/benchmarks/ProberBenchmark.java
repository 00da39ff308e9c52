package dev.canary.runtime.benchmarks;

import dev.canary.runtime.testing.TortureSuites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the prober as a whole costs, and how it bears up: the packed jar as a process, as users
 * start it. Run it by {@code bin/benchmark prober}, which takes about seven minutes; names of
 * single measures may follow: {@code start}, {@code memory}, {@code together}, {@code many}, {@code
 * crowd}, {@code health}.
 *
 * <p>The arguments are the jar, a directory to work in, and the measures.
 */
public final class ProberBenchmark {

  private static final int STARTS = 15;
  private static final List<String> FRUGAL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m");
  private static final Duration LOAD = Duration.ofSeconds(8);

  private static final List<String> TEN =
      List.of(
          "BusyLoopCanary",
          "SwallowedInterruptCanary",
          "DeadlockCanary",
          "ExitCanary",
          "HaltCanary",
          "HeapCanary",
          "CrashCanary",
          "StrayThreadCanary",
          "GiantStackTraceCanary",
          "HangingCleanupCanary");

  private final List<String> jvm;
  private final Path directory;
  private final Path fourteen;
  private int probers;

  private ProberBenchmark(Path jar, Path directory) {
    this.jvm = List.of("-jar", jar.toAbsolutePath().toString());
    this.directory = directory;
    this.fourteen = GeneratedSuites.compile(directory.resolve("fourteen"), 14, 10, "");
  }

  public static void main(String[] arguments) throws IOException {
    Path directory =
        Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "run");
    var benchmark = new ProberBenchmark(Path.of(arguments[0]), directory);
    Map<String, Runnable> measures = new LinkedHashMap<>();
    measures.put("start", benchmark::measureStart);
    measures.put("memory", benchmark::measureMemory);
    measures.put("together", benchmark::measureTogether);
    measures.put("many", benchmark::measureMany);
    measures.put("crowd", benchmark::measureCrowd);
    measures.put("health", benchmark::measureHealth);
    List<String> wanted = List.of(arguments).subList(2, arguments.length);
    (wanted.isEmpty() ? measures.keySet() : wanted).forEach(name -> measures.get(name).run());
  }

  /** From {@code java -jar} to the line that says where it listens. */
  private void measureStart() {
    Path existing = newDirectory();
    start(existing, fourteen, "5m").close();
    row(
        "listening, empty database, ms",
        Figures.of(STARTS, () -> measureStart(newDirectory())),
        "≤ 1,200");
    row(
        "listening, existing database, ms",
        Figures.of(STARTS, () -> measureStart(existing)),
        "≤ 1,200");
    row(
        "listening, frugal flags, ms",
        Figures.of(STARTS, () -> measureStart(newDirectory(), FRUGAL)),
        "");
  }

  private double measureStart(Path workDirectory) {
    return measureStart(workDirectory, List.of());
  }

  private double measureStart(Path workDirectory, List<String> flags) {
    try (JavaProcess prober = start(workDirectory, fourteen, "5m", flags)) {
      return prober.untilListening().toNanos() / 1e6;
    }
  }

  private void measureMemory() {
    row("resident after 60 s, MiB", measureMemory(List.of()), "≤ 200");
    row("resident after 60 s, frugal flags, MiB", measureMemory(FRUGAL), "");
  }

  /** Several at a time, since each is idle for the most part. */
  private Figures measureMemory(List<String> flags) {
    List<JavaProcess> probers = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        probers.add(start(newDirectory(), fourteen, "1s", flags));
      }
      sleep(Duration.ofSeconds(60));
      Iterator<JavaProcess> each = List.copyOf(probers).iterator();
      return Figures.of(probers.size(), () -> each.next().residentMemory());
    } finally {
      probers.forEach(JavaProcess::close);
    }
  }

  /** 140 suites that sleep, all of them due at once in a JVM that has just started. */
  private void measureTogether() {
    Path sleeping =
        GeneratedSuites.compile(directory.resolve("sleeping"), 140, 1, "Thread.sleep(500);");
    Path workDirectory = newDirectory();
    JavaProcess prober = start(workDirectory, sleeping, "5m");
    Instant deadline = Instant.now().plusSeconds(1);
    try (prober) {
      sleep(Duration.ofSeconds(5));
    }
    row(
        "of 140 that sleep 500 ms, at once within 1 s",
        "%d".formatted(new RecordedRuns(database(workDirectory)).countMostAtOnceUntil(deadline)),
        "140");
  }

  private void measureMany() {
    Path thousand = GeneratedSuites.compile(directory.resolve("thousand"), 1_000, 10, "");
    Path workDirectory = newDirectory();
    Duration lasting = Duration.ofSeconds(75);
    Duration before;
    Duration used;
    ScrapedMetrics metrics;
    try (JavaProcess prober = start(workDirectory, thousand, "10s")) {
      before = prober.processorTime();
      sleep(lasting);
      used = prober.processorTime().minus(before);
      metrics = ScrapedMetrics.from(prober.url());
    }
    var runs = new RecordedRuns(database(workDirectory));
    row("1,000 suites every 10 s: runs", "%,d".formatted(runs.count("PASSED")), "");
    row("  missed", "%d".formatted(runs.count("MISSED")), "0");
    row("  start delay p50, ms", "≤ %.0f".formatted(metrics.boundOfStartDelay(0.5)), "");
    row("  start delay p99, ms", "≤ %.0f".formatted(metrics.boundOfStartDelay(0.99)), "≤ 100");
    row("  processors used", "%.2f".formatted((double) used.toNanos() / lasting.toNanos()), "");
  }

  /** 200 suites that behave, and ten that do not. */
  private void measureCrowd() {
    Path crowd = GeneratedSuites.compile(directory.resolve("crowd"), 200, 10, "");
    TortureSuites.copy(crowd, TEN);
    ScrapedMetrics metrics;
    try (JavaProcess prober = start(newDirectory(), crowd, "10s")) {
      sleep(Duration.ofMinutes(2));
      metrics = ScrapedMetrics.from(prober.url());
    }
    row("200 suites every 10 s beside ten that misbehave", "", "");
    row("  start delay p50, ms", "≤ %.0f".formatted(metrics.boundOfStartDelay(0.5)), "");
    row("  start delay p99, ms", "≤ %.0f".formatted(metrics.boundOfStartDelay(0.99)), "≤ 100");
  }

  private void measureHealth() {
    try (JavaProcess bare = JavaProcess.start(bareRoute())) {
      row("a bare Javalin route, requests/s", measureRequests(bare.url()), "");
    }
    row("/health with 14 suites, requests/s", measureRequests(List.of()), "≥ 15,000");
    row("/health, frugal flags, requests/s", measureRequests(FRUGAL), "");
  }

  private Figures measureRequests(List<String> flags) {
    try (JavaProcess prober = start(newDirectory(), fourteen, "1s", flags)) {
      return measureRequests(prober.url());
    }
  }

  private static Figures measureRequests(URI url) {
    URI health = url.resolve("/health");
    KeepAliveLoad.measure(health, LOAD);
    return Figures.of(3, () -> KeepAliveLoad.measure(health, LOAD));
  }

  private static List<String> bareRoute() {
    return List.of(
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
        "-cp",
        System.getProperty("java.class.path"),
        BareRoute.class.getName());
  }

  private JavaProcess start(Path workDirectory, Path suites, String every) {
    return start(workDirectory, suites, every, List.of());
  }

  private JavaProcess start(Path workDirectory, Path suites, String every, List<String> flags) {
    List<String> arguments = new ArrayList<>(flags);
    arguments.addAll(jvm);
    arguments.addAll(List.of("run", "--suites", suites.toString(), "--every", every));
    arguments.addAll(List.of("--work-dir", workDirectory.toString(), "--port", "0"));
    return JavaProcess.start(arguments);
  }

  private Path newDirectory() {
    try {
      return Files.createDirectories(directory.resolve("prober-" + probers++)).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path database(Path workDirectory) {
    return workDirectory.resolve("canary.db");
  }

  private static void sleep(Duration duration) {
    try {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void row(String what, Object figure, String asked) {
    System.out.printf("%-46s %28s %10s%n", what, figure, asked);
  }
}
