package dev.canary.runtime.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.launch.Catalog;
import dev.canary.runtime.launch.CatalogReader;
import dev.canary.runtime.launch.InProcessLauncher;
import dev.canary.runtime.launch.LaunchSurroundings;
import dev.canary.runtime.launch.SuiteSources;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.Trigger;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * How long one launch of {@value #STEPS} empty steps takes when the JVM is warm, one launch after
 * the other: as the prober launches, from {@code launch} to the end of the run, for a canary suite
 * and for a Jupiter class; and beside it the same classes through the platform's own launcher, with
 * a new session each.
 */
public final class LaunchBenchmark {

  private static final int STEPS = 10;
  private static final int WARM_UP = 3_000;
  private static final int ROUNDS = 3_000;

  private LaunchBenchmark() {}

  /** A launch that is measured; it fails unless all steps pass. */
  private interface Subject {
    void launch() throws ReflectiveOperationException;
  }

  public static void main(String... arguments) throws IOException, ReflectiveOperationException {
    Path directory = Files.createTempDirectory("launch-benchmark");
    try {
      measure(SuiteSources.compile(directory.resolve("classes"), source()));
    } finally {
      delete(directory);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void measure(Path classes) throws IOException, ReflectiveOperationException {
    Settings settings =
        new SettingsLoader(Map.of(), Map.of())
            .load(
                Map.of(
                    "canary.suites.paths", List.of(classes.toString()),
                    "canary.suites.classes", List.of("suites.EmptyIT")));
    Catalog catalog = CatalogReader.read(settings);
    var ids = new AtomicInteger();
    try (var launcher =
        InProcessLauncher.start(
            catalog,
            settings,
            new LaunchSurroundings(
                () -> "run-" + ids.incrementAndGet(),
                InstantSource.system(),
                change -> CompletableFuture.completedStage(null)))) {
      measure(catalog, launcher, classes);
    }
  }

  private static void measure(Catalog catalog, InProcessLauncher launcher, Path classes)
      throws IOException, ReflectiveOperationException {
    try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Map<String, Subject> subjects =
          Map.of(
              "prober, canary", () -> launch(launcher, suite(catalog, "empty")),
              "prober, Jupiter", () -> launch(launcher, suite(catalog, "empty-it")),
              "bare, canary", () -> launchBare(loader, "canary", "suites.EmptyCanary"),
              "bare, Jupiter", () -> launchBare(loader, "junit-jupiter", "suites.EmptyIT"));
      Map<String, long[]> nanos =
          subjects.keySet().stream().collect(Collectors.toMap(it -> it, it -> new long[ROUNDS]));
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        for (var subject : subjects.entrySet()) {
          long start = System.nanoTime();
          subject.getValue().launch();
          nanos.get(subject.getKey())[Math.max(0, round)] = System.nanoTime() - start;
        }
      }
      print(nanos);
    }
  }

  private static void launch(InProcessLauncher launcher, Suite suite) {
    var info = new LaunchInfo("launch", Trigger.MANUAL, Map.of(), "in-process");
    var passes = new Passes();
    launcher
        .launch(LaunchOrder.of(new Group("g", List.of(suite), Duration.ofMinutes(1)), info), passes)
        .whenDone()
        .toCompletableFuture()
        .join();
    passes.check(STEPS);
  }

  private static void launchBare(ClassLoader loader, String engine, String className)
      throws ReflectiveOperationException {
    var passes = new Passes();
    try (LauncherSession session = LauncherFactory.openSession()) {
      session
          .getLauncher()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(loader.loadClass(className)))
                  .filters(EngineFilter.includeEngines(engine))
                  .build(),
              passes);
    }
    passes.check(STEPS);
  }

  private static Suite suite(Catalog catalog, String id) {
    return catalog.suites().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private static void print(Map<String, long[]> nanos) {
    System.out.printf("%-20s %9s %9s %9s%n", "ms a launch", "best", "median", "p90");
    nanos.keySet().stream().sorted().forEach(name -> print(name, nanos.get(name)));
  }

  private static void print(String name, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-20s %9.3f %9.3f %9.3f%n",
        name,
        nanos[0] / 1e6,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 9 / 10] / 1e6);
  }

  private static String source() {
    String canary = steps("@Step void step%02d() {}");
    String jupiter = steps("@Test @Order(%1$d) void step%1$02d() {}");
    return "@CanarySuite class EmptyCanary { %s }".formatted(canary)
        + "@TestMethodOrder(MethodOrderer.OrderAnnotation.class)"
        + "@TestInstance(TestInstance.Lifecycle.PER_CLASS) class EmptyIT { %s }".formatted(jupiter);
  }

  private static String steps(String form) {
    return IntStream.range(0, STEPS).mapToObj(form::formatted).collect(Collectors.joining("\n"));
  }

  /** Counts the steps that passed. */
  private static final class Passes implements RunListener, TestExecutionListener {

    private int passed;

    @Override
    public synchronized void onFinished(Run run) {
      if (run.findOutcome().filter(Outcome.PASSED::equals).isPresent()) {
        passed += run.findEnd().orElseThrow().steps().size();
      }
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() && result.getStatus() == Status.SUCCESSFUL) {
        passed++;
      }
    }

    synchronized void check(int expected) {
      if (passed != expected) {
        throw new IllegalStateException(passed + " steps passed, not " + expected + ".");
      }
    }
  }
}
