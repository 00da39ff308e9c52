package dev.canary.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.canary.engine.CanaryTestEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What the engine costs, beside Jupiter and beside an engine that does nothing but call methods.
 * The furnished suites are those of Canary that are given a context, a ledger and a value, and use
 * them; their cleanups come on top. Every launch has a new session of the launcher, and includes
 * discovery. Run it by {@code bin/benchmark engine}.
 *
 * <p>With the arguments {@code cold ENGINE} it launches once and prints the microseconds it took.
 */
public final class EngineBenchmark {

  private static final Map<String, Supplier<TestEngine>> ENGINES = new LinkedHashMap<>();

  static {
    ENGINES.put("canary", CanaryTestEngine::new);
    ENGINES.put("furnished", CanaryTestEngine::new);
    ENGINES.put("jupiter", JupiterTestEngine::new);
    ENGINES.put("bare", BareEngine::new);
  }

  private final int classes;
  private final int steps;
  private final ClassLoader suites;

  private EngineBenchmark(int classes, int steps) throws IOException {
    this.classes = classes;
    this.steps = steps;
    this.suites = EmptySuites.compile(classes, steps);
  }

  public static void main(String... args) throws Exception {
    var many = new EngineBenchmark(14, 100);
    if (args.length == 2) {
      System.out.println(many.launch(args[1]) / 1_000);
      return;
    }
    System.out.printf("%-46s%10s%10s%10s%10s%n", "", "canary", "furnished", "jupiter", "bare");
    print("14 classes x 100 steps, hot, µs a step", many.hot(300, 300), 1_400 * 1_000.0);
    print(
        "1 class x 10 steps, hot, ms a launch", new EngineBenchmark(1, 10).hot(3_000, 3_000), 1e6);
    print("14 classes x 100 steps, cold, ms a launch", many.cold(15), 1e6);
  }

  private static void print(String what, Map<String, List<Long>> nanos, double unit) {
    StringBuilder row = new StringBuilder("%-46s".formatted(what));
    for (List<Long> times : nanos.values()) {
      long median = times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
      row.append("%10.2f".formatted(median / unit));
    }
    System.out.println(row);
  }

  /** Launches by turns, so that whatever else the machine does hits all engines alike. */
  private Map<String, List<Long>> hot(int warmUp, int rounds) throws ClassNotFoundException {
    Map<String, List<Long>> nanos = new LinkedHashMap<>();
    for (int round = 0; round < warmUp + rounds; round++) {
      for (String engine : ENGINES.keySet()) {
        long took = launch(engine);
        if (round >= warmUp) {
          nanos.computeIfAbsent(engine, it -> new ArrayList<>()).add(took);
        }
      }
    }
    return nanos;
  }

  /** Launches once in a new virtual machine each time. */
  private Map<String, List<Long>> cold(int rounds) throws IOException {
    Map<String, List<Long>> nanos = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (String engine : ENGINES.keySet()) {
        nanos.computeIfAbsent(engine, it -> new ArrayList<>()).add(coldLaunch(engine));
      }
    }
    return nanos;
  }

  private static long coldLaunch(String engine) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                EngineBenchmark.class.getName(),
                "cold",
                engine)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String micros = new String(process.getInputStream().readAllBytes(), UTF_8);
    return Long.parseLong(micros.trim()) * 1_000;
  }

  private long launch(String engine) throws ClassNotFoundException {
    var counter = new Counter();
    List<DiscoverySelector> selectors = selectors(engine);
    long start = System.nanoTime();
    try (LauncherSession session = LauncherFactory.openSession(config(engine))) {
      session.getLauncher().execute(request(selectors), counter);
    }
    long took = System.nanoTime() - start;
    int cleanups = engine.equals("furnished") ? classes : 0;
    if (counter.passed != classes * steps + cleanups) {
      throw new IllegalStateException(engine + " passed " + counter.passed + " steps.");
    }
    return took;
  }

  private List<DiscoverySelector> selectors(String engine) throws ClassNotFoundException {
    List<DiscoverySelector> selectors = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      selectors.add(selectClass(suites.loadClass(EmptySuites.name(engine, i))));
    }
    return selectors;
  }

  private static LauncherConfig config(String engine) {
    return LauncherConfig.builder()
        .enableTestEngineAutoRegistration(false)
        .enableLauncherSessionListenerAutoRegistration(false)
        .enableLauncherDiscoveryListenerAutoRegistration(false)
        .enablePostDiscoveryFilterAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false)
        .addTestEngines(ENGINES.get(engine).get())
        .build();
  }

  private static LauncherDiscoveryRequest request(List<DiscoverySelector> selectors) {
    return LauncherDiscoveryRequestBuilder.request().selectors(selectors).build();
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
