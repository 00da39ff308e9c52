package dev.canary.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What the engine costs beside Jupiter: {@value #CLASSES} classes of {@value #STEPS} empty ordered
 * steps through the launcher, discovery included. Run it by {@code bin/benchmark engine}.
 *
 * <p>With the argument {@code cold ENGINE} it runs once and prints the microseconds that it took.
 */
public final class EngineBenchmark {

  private static final int CLASSES = 14;
  private static final int STEPS = 100;
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 200;

  private EngineBenchmark() {}

  public static void main(String... args) throws Exception {
    ClassLoader generated = EmptySuites.compile(CLASSES, STEPS);
    Thread.currentThread().setContextClassLoader(generated);
    if (args.length == 2) {
      System.out.println(launch(args[1]) / 1_000);
      return;
    }
    List<Long> canary = new ArrayList<>();
    List<Long> jupiter = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long canaryNanos = launch("canary");
      long jupiterNanos = launch("junit-jupiter");
      if (round >= WARM_UP) {
        canary.add(canaryNanos);
        jupiter.add(jupiterNanos);
      }
    }
    print("canary", canary);
    print("junit-jupiter", jupiter);
  }

  private static void print(String engine, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-14s %8.2f µs a step (median), %8.2f best, %8.2f p90%n",
        engine,
        perStep(sorted[sorted.length / 2]),
        perStep(sorted[0]),
        perStep(sorted[sorted.length * 9 / 10]));
  }

  private static double perStep(long nanos) {
    return nanos / 1_000.0 / CLASSES / STEPS;
  }

  private static long launch(String engine) throws ClassNotFoundException {
    Counter counter = new Counter();
    long start = System.nanoTime();
    try (LauncherSession session = LauncherFactory.openSession()) {
      session.getLauncher().execute(request(engine), counter);
    }
    long took = System.nanoTime() - start;
    if (counter.passed != CLASSES * STEPS) {
      throw new IllegalStateException(engine + " passed " + counter.passed + " steps");
    }
    return took;
  }

  private static LauncherDiscoveryRequest request(String engine) throws ClassNotFoundException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    List<DiscoverySelector> selectors = new ArrayList<>();
    for (int i = 0; i < CLASSES; i++) {
      selectors.add(selectClass(loader.loadClass(EmptySuites.name(engine, i))));
    }
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectors)
        .filters(EngineFilter.includeEngines(engine))
        .build();
  }

  private static final class Counter implements TestExecutionListener {
    private int passed;

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
        passed++;
      }
    }
  }
}
