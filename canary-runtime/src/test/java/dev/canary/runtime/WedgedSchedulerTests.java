package dev.canary.runtime;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.metrics.MetricsParts;
import dev.canary.runtime.metrics.PrometheusMetrics;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.ScheduleListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.schedule.Launches;
import dev.canary.runtime.schedule.Scheduler;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import dev.canary.runtime.testing.Commands;
import dev.canary.runtime.testing.Doors;
import dev.canary.runtime.testing.ManualClock;
import dev.canary.runtime.testing.PageSamples;
import dev.canary.runtime.verdict.VerdictBoard;
import dev.canary.runtime.web.WebServer;
import dev.canary.runtime.web.view.WebParts;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told to the outside when the one thread that starts suites does not go on. */
class WedgedSchedulerTests {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String SENTENCE =
      "The scheduler has not ticked for 11s, so no suite is started. Restart the prober.";

  @TempDir Path directory;
  private final ManualClock clock = new ManualClock();
  private final CountDownLatch wedged = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Suite shop = suite("shop").build();
  private final List<Group> groups =
      List.of(new Group("shop", List.of(shop), Duration.ofMinutes(5)));
  private final Plan plan = new Plan(List.of(shop), groups, groups);
  private final VerdictBoard board = new VerdictBoard(plan, clock, clock::nanos);
  private final GuardedHealth health = new GuardedHealth(board);
  private final WebServer web = WebServer.bind("127.0.0.1", 0);
  private RunStore store;
  private PrometheusMetrics metrics;
  private @Nullable Scheduler running;

  @BeforeEach
  void openStore() {
    StoreOptions options = StoreOptions.of(directory.resolve("canary.db"), "test");
    store = RunStore.open(options, new MetricsWiring(), clock);
    store.start();
    var info = new ProberInfo("canary", "test", "0");
    metrics = new PrometheusMetrics(new MetricsParts(info, () -> plan, health, store, List::of));
    metrics.start();
  }

  @AfterEach
  void close() {
    released.countDown();
    web.close();
    if (running != null) {
      running.stop(Duration.ZERO);
    }
    metrics.close();
    store.close(LONG);
  }

  private void start(SuiteLauncher launcher, ScheduleListener ticks) {
    Launches launches = new Launches(launcher, board, ticks, Node::newId, "none", 9);
    Scheduler scheduler = new Scheduler(groups, launches, clock, clock::nanos);
    running = scheduler;
    health.require(List.of(scheduler));
    scheduler.start(suite -> Optional.empty());
    web.start(
        new WebParts(
            new ProberInfo("canary", "test", "0"),
            plan::groups,
            scheduler::findNext,
            health,
            store,
            List::of,
            suite -> List.of(),
            metrics::scrape,
            List.of(scheduler),
            List.of(store),
            new Commands(),
            new Commands(),
            PageSamples.parts()),
        Doors.ofNobody().access());
  }

  /** The suite has passed just now. */
  private void pass() {
    LaunchInfo info = new LaunchInfo("launch", Trigger.SCHEDULE, Map.of(), "none");
    SuiteRef ref = new SuiteRef("shop", shop.className(), "shop");
    RunStart start = new RunStart(Node.newId(), ref, info, 1, clock.instant());
    board.onFinished(start.end(RunEnd.without(clock.instant(), Outcome.PASSED, "It passed.")));
  }

  private Launch hang(LaunchOrder order, RunListener listener) {
    wedge();
    throw new IllegalStateException("The test is over.");
  }

  private void wedge() {
    wedged.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(web.url().resolve(path)).build(), BodyHandlers.ofString());
  }

  private void assertRedEverywhere() throws Exception {
    assertThat(get("/livez").statusCode()).isEqualTo(503);
    assertThat(get("/livez").body()).contains(SENTENCE);
    for (String path : List.of("/health", "/health/shop", "/health.xml", "/health/shop.xml")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(503);
      assertThat(get(path).body()).as(path).contains(SENTENCE);
    }
    assertThat(get("/health").body()).contains("Before that: shop is passing.");
    assertThat(get("/metrics").body())
        .contains("\ncanary_health 0.0\n", "\ncanary_scheduler_alive 0.0\n");
  }

  @Test
  void isRedWhenALauncherNeverReturns() throws Exception {
    start(this::hang, new ScheduleListener() {});
    wedged.await();
    pass();
    assertThat(get("/health").statusCode()).isEqualTo(200);
    assertThat(get("/livez").statusCode()).isEqualTo(200);

    clock.advance(Duration.ofSeconds(11));

    assertRedEverywhere();
  }

  @Test
  void isRedWhenAListenerNeverReturns() throws Exception {
    start(
        this::hang,
        new ScheduleListener() {
          @Override
          public void onTick(Group group, Duration delay) {
            wedge();
          }
        });
    wedged.await();
    pass();

    clock.advance(Duration.ofSeconds(11));

    assertRedEverywhere();
  }

  @Test
  void isRedWhenTheThreadHasDied() throws Exception {
    released.countDown();
    start(this::hang, new ScheduleListener() {});
    wedged.await();
    pass();
    Thread thread = findSchedulerThread();

    thread.interrupt();
    await().atMost(LONG).until(() -> !thread.isAlive());
    clock.advance(Duration.ofSeconds(11));

    assertRedEverywhere();
  }

  private static Thread findSchedulerThread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("canary-scheduler"))
        .findFirst()
        .orElseThrow();
  }
}
