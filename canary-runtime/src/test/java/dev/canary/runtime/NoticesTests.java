package dev.canary.runtime;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels that change while verdicts do. */
class NoticesTests {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;
  private final Suite shop = suite("shop").build();
  private final MockWebServer hanging = new MockWebServer();
  private final MockWebServer other = new MockWebServer();
  private final AtomicLong ahead = new AtomicLong();
  private RunStore store;
  private Notices notices;
  private Judgement judgement;

  @BeforeEach
  void start() throws IOException {
    hanging.start();
    hanging.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    other.start();
    InstantSource clock = this::now;
    List<Group> groups = List.of(new Group("shop", List.of(shop), Duration.ofMinutes(1)));
    Plan plan = new Plan(List.of(shop), groups, groups);
    store =
        RunStore.open(
            StoreOptions.of(directory.resolve("canary.db"), "test"), new MetricsWiring(), clock);
    store.start();
    var info = new ProberInfo("watcher", "production", "0.1.0");
    notices =
        new Notices(
            new Notices.Parts(info, () -> plan, id -> false, store, new MetricsWiring(), clock),
            channel(hanging));
    judgement = Judgement.of(plan, store, notices, clock);
    PastRuns past = PastRuns.read(store, plan.suites(), MaintenanceView.NEVER, now());
    notices.connect(judgement.health(), past);
    judgement.start(past);
    notices.start();
  }

  private static Settings channel(MockWebServer receiver) {
    return new SettingsLoader(Map.of(), Map.of())
        .load(
            Map.of(
                "canary.alerts.channels.hook.type",
                List.of("webhook"),
                "canary.alerts.channels.hook.url",
                List.of(receiver.url("/").toString())));
  }

  @AfterEach
  void stop() {
    judgement.close();
    notices.closeAlerts();
    store.close(LONG);
    hanging.close();
    other.close();
  }

  private Instant now() {
    return Instant.now().plusMillis(ahead.get());
  }

  private void run(Outcome outcome) {
    // No two at one moment, or the later change would take the place of the earlier one.
    ahead.addAndGet(5);
    Instant now = now();
    LaunchInfo launch = new LaunchInfo("launch", Trigger.SCHEDULE, Map.of(), "none");
    SuiteRef ref = new SuiteRef("shop", shop.className(), "shop");
    Run run =
        new RunStart(Node.newId(), ref, launch, 1, now)
            .end(RunEnd.without(now, outcome, "So it ended."));
    judgement.listener().onFinished(run);
  }

  private List<Verdict> recorded() {
    assertThat(store.flush(LONG)).isTrue();
    return store.findChanges("shop", Instant.EPOCH).stream().map(VerdictChange::verdict).toList();
  }

  @Test
  void loseNoChangeAndHoldNobodyUpWhileTheChannelsAreReplaced() {
    run(Outcome.FAILED);
    await().atMost(LONG).until(() -> hanging.getRequestCount() == 1);

    CompletableFuture<Void> replacing =
        CompletableFuture.runAsync(() -> notices.replace(channel(other)));
    run(Outcome.PASSED);
    run(Outcome.FAILED);
    boolean heldUp = replacing.isDone();
    other.enqueue(new MockResponse.Builder().build());
    replacing.join();

    assertThat(heldUp).isFalse();
    assertThat(recorded())
        .containsExactly(Verdict.PENDING, Verdict.FAILING, Verdict.PASSING, Verdict.FAILING);
    await().atMost(LONG).until(() -> other.getRequestCount() >= 1);
  }
}
