package dev.canary.runtime;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.access.Doorkeeper;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.ledger.Cleaning;
import dev.canary.runtime.ledger.CleaningLauncher;
import dev.canary.runtime.ledger.Ledger;
import dev.canary.runtime.metrics.MetricsParts;
import dev.canary.runtime.metrics.PrometheusMetrics;
import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.schedule.Launches;
import dev.canary.runtime.schedule.Scheduler;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import dev.canary.runtime.testing.Doors;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reload leaves behind if a part of the prober cannot follow it. */
class ReloadTests {

  private static final InstantSource CLOCK = Node.clock();
  private static final Suite SHOP = suite("shop").every(Duration.ofHours(1)).build();
  private static final Suite FORUM = suite("forum").every(Duration.ofHours(1)).build();

  @TempDir Path directory;
  private final PlainHost old = new PlainHost(List.of(SHOP));
  private final PlainHost next = new PlainHost(List.of(SHOP, FORUM));
  private final MetricsWiring wiring = new MetricsWiring();
  private final ProberInfo info = new ProberInfo("canary", "test", "0.1.0");
  private final Shutdown shutdown = new Shutdown();
  private Settings settings;
  private Hosts hosts;
  private Present present;
  private Reload reload;
  private volatile boolean mutesFail;

  @BeforeEach
  void start() {
    settings =
        new SettingsLoader(Map.of(), Map.of())
            .load(Map.of("canary.work-dir", List.of(directory.toString())));
    Generation first = Generation.open(settings, it -> old);
    hosts = new Hosts(first);
    shutdown.then("hosts", hosts::close);
    RunStore store =
        RunStore.open(StoreOptions.of(directory.resolve("canary.db"), "test"), wiring, CLOCK);
    store.start();
    shutdown.then("store", () -> store.close(Duration.ofSeconds(30)));
    present = new Present(first.load(), Set.of(), CLOCK);
    Notices notices =
        new Notices(
            new Notices.Parts(info, present, this::isMuted, store, wiring, CLOCK), settings);
    shutdown.then("notices", notices::closeAlerts);
    Judgement judgement = newJudgement(store, notices);
    var ledger = new Ledger(store, store.findLedger());
    var launcher =
        new CleaningLauncher(ledger, new Cleaning(hosts, store, Node::newId, hosts.name(), CLOCK));
    Scheduler scheduler = newScheduler(launcher);
    present.connect(new Present.Followers(scheduler, launcher, judgement, notices, store));
    var metrics =
        new PrometheusMetrics(new MetricsParts(info, present, judgement.health(), store, ledger));
    shutdown.then("metrics", metrics::close);
    Doorkeeper door = Doorkeeper.of(settings.web(), Doors.ofNobody(), CLOCK);
    reload =
        new Reload(
            new Reload.Parts(
                () -> settings, it -> next, hosts, present, notices, door, metrics, CLOCK));
  }

  private boolean isMuted(String suite) {
    if (mutesFail) {
      throw new IllegalStateException("a failure of this test");
    }
    return false;
  }

  private Judgement newJudgement(RunStore store, Notices notices) {
    PastRuns past = PastRuns.read(store, List.of(SHOP), MaintenanceView.NEVER, CLOCK.instant());
    Judgement judgement = Judgement.of(present.get(), store, notices, CLOCK);
    notices.connect(judgement.health(), past);
    judgement.start(past);
    shutdown.then("judgement", judgement::close);
    return judgement;
  }

  private Scheduler newScheduler(CleaningLauncher launcher) {
    launcher.start(present.get().groups());
    shutdown.then("cleanup", () -> launcher.close(Duration.ofSeconds(5)));
    var launches =
        new Launches(
            launcher,
            new RunListener() {},
            wiring,
            Node::newId,
            hosts.name(),
            present.loaded().maxLaunches());
    var scheduler = new Scheduler(present.get().groups(), launches, CLOCK, System::nanoTime);
    scheduler.start(suite -> java.util.Optional.of(CLOCK.instant()));
    shutdown.then("scheduler", () -> scheduler.stop(Duration.ofSeconds(5)));
    return scheduler;
  }

  @AfterEach
  void stop() {
    assertThat(shutdown.run()).isTrue();
  }

  @Test
  void leavesWhatIsInForceOpenIfAlertsCannotFollow() {
    mutesFail = true;

    String changes = reload.reload("ada");

    assertThat(changes)
        .isEqualTo(
            "Suites: 2; new: forum. The configuration is as before."
                + " Alerts and pings do not follow: reload again.");
    assertThat(present.get().ids()).containsExactlyInAnyOrder("shop", "forum");
    assertThat(next.closed).isFalse();
  }

  @Test
  void closesWhatDidNotComeIntoForce() {
    next.broken = true;

    assertThatThrownBy(() -> reload.reload("ada"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("a failure of this test");

    assertThat(next.closed).isTrue();
    assertThat(old.closed).isFalse();
  }

  @Test
  void pausesASuiteThoughAlertsCannotFollow() {
    mutesFail = true;

    present.pause(Set.of("shop"));

    assertThat(present.get().active()).isEmpty();
  }
}
