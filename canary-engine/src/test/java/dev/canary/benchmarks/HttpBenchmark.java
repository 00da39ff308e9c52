package dev.canary.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.canary.api.EngineParameters;
import dev.canary.engine.CanaryTestEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What the engine adds to requests over HTTP: a launch of 14 suites of 10 steps, one request each,
 * beside plain loops that make the same requests. Run it by {@code bin/benchmark http}.
 *
 * <p>Fair is this: all ask the same server, which is a process of its own, for the same; all send
 * the headers with which the engine marks its requests; the loops make a new client for every ten
 * requests, as the engine does for every suite, and close it; so all connect 14 times, and all read
 * every body. All take turns, so that whatever else the machine does hits everybody. The engine's
 * time includes a new session of the launcher, discovery, and a listener that is told of every
 * exchange.
 *
 * <p>The engine runs every suite on a thread of its own, and all side by side unless it is told
 * otherwise; so there are three loops, on one thread and on as many as the engine has.
 */
public final class HttpBenchmark {

  private static final int WARM_UP = 150;
  private static final int ROUNDS = 150;
  private static final int REQUESTS = HttpSuites.ALL.size() * HttpSuites.STEPS;

  private final String url;

  private HttpBenchmark(String url) {
    this.url = url;
  }

  public static void main(String... args) throws Exception {
    try (HttpChild server = HttpChild.start()) {
      print(new HttpBenchmark(server.url()).measure());
    }
  }

  private interface Contender {
    void run() throws IOException, InterruptedException;
  }

  private Map<String, List<Long>> measure() throws IOException, InterruptedException {
    Map<String, Contender> contenders = new LinkedHashMap<>();
    var loop = new PlainLoop(url);
    contenders.put("plain loop", loop::onThisThread);
    contenders.put("plain loop, a thread for each suite in turn", loop::onThreadsInTurn);
    contenders.put("engine, a suite at a time", () -> launch("all", "1"));
    contenders.put("plain loop, 14 threads side by side", loop::onThreadsSideBySide);
    contenders.put("engine", () -> launch("all", "14"));
    contenders.put("engine, evidence of failures", () -> launch("failures", "14"));
    contenders.put("engine, no evidence", () -> launch("none", "14"));
    Map<String, List<Long>> nanos = new LinkedHashMap<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
        long start = System.nanoTime();
        contender.getValue().run();
        long took = System.nanoTime() - start;
        if (round >= WARM_UP) {
          nanos.computeIfAbsent(contender.getKey(), it -> new ArrayList<>()).add(took);
        }
      }
    }
    return nanos;
  }

  private static void print(Map<String, List<Long>> nanos) {
    double loop = median(nanos.values().iterator().next());
    System.out.printf("%-46s%10s%10s%n", "14 suites x 10 requests, hot", "ms", "of loop");
    nanos.forEach(
        (name, times) ->
            System.out.printf(
                "%-46s%10.2f%10.2f%n", name, median(times) / 1e6, median(times) / loop));
  }

  private static double median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private void launch(String evidence, String parallelism) {
    var counter = new Counter();
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                HttpSuites.ALL.stream()
                    .map(it -> selectClass(it))
                    .toArray(DiscoverySelector[]::new))
            .configurationParameter("shop.url", url)
            .configurationParameter(EngineParameters.PARALLELISM, parallelism)
            .configurationParameter(EngineParameters.EVIDENCE, evidence)
            .build();
    try (LauncherSession session = LauncherFactory.openSession(config())) {
      session.getLauncher().execute(request, counter);
    }
    int told = evidence.equals("all") ? REQUESTS : 0;
    if (counter.passed != REQUESTS || counter.exchanges != told) {
      throw new IllegalStateException(
          "%d steps have passed, and %d exchanges were told."
              .formatted(counter.passed, counter.exchanges));
    }
  }

  private static LauncherConfig config() {
    return LauncherConfig.builder()
        .enableTestEngineAutoRegistration(false)
        .enableLauncherSessionListenerAutoRegistration(false)
        .enableLauncherDiscoveryListenerAutoRegistration(false)
        .enablePostDiscoveryFilterAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false)
        .addTestEngines(new CanaryTestEngine())
        .build();
  }

  private static final class Counter implements TestExecutionListener {
    private int passed;
    private int exchanges;

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
        passed++;
      }
    }

    @Override
    public synchronized void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      exchanges++;
    }
  }
}
