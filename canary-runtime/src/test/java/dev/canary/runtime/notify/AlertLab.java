package dev.canary.runtime.notify;

import static org.awaitility.Awaitility.await;

import dev.canary.runtime.config.MaintenanceWindow;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.maintenance.MaintenanceCalendar;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.NotificationChannel;
import dev.canary.runtime.run.NotificationListener;
import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outbox.Undelivered;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StoreListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import dev.canary.runtime.testing.ManualClock;
import dev.canary.runtime.testing.SuiteBuilder;
import dev.canary.runtime.verdict.VerdictBoard;
import dev.canary.runtime.verdict.VerdictWatch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A prober as far as alerts are concerned: real verdicts, a real store, real channels, with a
 * little less patience than usual. Its suites run every minute; results are believed for 150 s.
 */
final class AlertLab implements NotificationListener, AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(30);
  static final Duration EVERY = Duration.ofMinutes(1);

  final ManualClock clock = new ManualClock();
  final LoggedLines log = LoggedLines.capture();
  private final AtomicInteger ids = new AtomicInteger();
  private final AlertRuns samples = new AlertRuns(clock);
  private final StoreOptions options;
  private final Map<String, List<String>> flags = new HashMap<>();
  private final List<NotificationResult> results = new CopyOnWriteArrayList<>();
  private final List<Run> history = new ArrayList<>();
  private List<MaintenanceWindow> windows = List.of();
  private List<Suite> suites = List.of(SuiteBuilder.suite("shop").build());
  private AlertTimes times =
      new AlertTimes(
          Duration.ofSeconds(10),
          Duration.ofMillis(1),
          Duration.ofMillis(20),
          Duration.ZERO,
          Duration.ofSeconds(10));
  private final Set<String> muted = ConcurrentHashMap.newKeySet();
  private volatile Plan plan = Plan.empty();
  private @Nullable Parts parts;

  /** What is there between start and stop. */
  private record Parts(RunStore store, VerdictBoard board, VerdictWatch watch, Alerts alerts) {}

  private AlertLab(Path directory) {
    options = StoreOptions.of(directory.resolve("canary.db"), "test");
  }

  static AlertLab in(Path directory) {
    return new AlertLab(directory);
  }

  AlertLab suites(SuiteBuilder... built) {
    suites = Stream.of(built).map(SuiteBuilder::build).toList();
    return this;
  }

  AlertLab channel(String name, String type, String url) {
    return flag("canary.alerts.channels." + name + ".type", type)
        .flag("canary.alerts.channels." + name + ".url", url);
  }

  AlertLab flag(String key, String... values) {
    flags.put(key, List.of(values));
    return this;
  }

  AlertLab without(String start) {
    flags.keySet().removeIf(key -> key.startsWith(start));
    return this;
  }

  /** How long a receiver may take. */
  AlertLab timeout(Duration timeout) {
    times =
        new AlertTimes(
            timeout, times.firstPause(), times.longestPause(), times.settle(), times.durable());
    return this;
  }

  /** How long it is left alone that did not take what it was told. */
  AlertLab pauses(Duration first, Duration longest) {
    times = new AlertTimes(times.timeout(), first, longest, times.settle(), times.durable());
    return this;
  }

  /** How long news is held back. */
  AlertLab settle(Duration settle) {
    times =
        new AlertTimes(
            times.timeout(), times.firstPause(), times.longestPause(), settle, times.durable());
    return this;
  }

  AlertLab start() {
    Settings settings = new SettingsLoader(Map.of(), Map.of()).load(flags);
    plan = plan();
    RunStore store = RunStore.open(options, new StoreListener() {}, clock);
    store.start();
    var alerts = new Alerts(alertParts(settings, store), times);
    var board = new VerdictBoard(plan, clock, clock::nanos);
    board.restore(history.stream().collect(Collectors.groupingBy(Run::suite)));
    var watch = new VerdictWatch(board, alerts, clock, plan.maintenance(), recorded(store));
    alerts.connect(board, history.stream());
    watch.start(clock.instant());
    alerts.start();
    parts = new Parts(store, board, watch, alerts);
    return this;
  }

  private List<Suite> active() {
    return suites.stream().filter(suite -> !suite.policy().paused()).toList();
  }

  private AlertParts alertParts(Settings settings, RunStore store) {
    return new AlertParts(
        settings,
        new ProberInfo("watcher", "production", "0.1.0"),
        () -> plan,
        suite ->
            muted.contains(suite)
                || settings.alerts().mute()
                || settings.suites().override(suite).isMuted(),
        store.outbox(),
        this,
        clock,
        () -> "id-%05d".formatted(ids.incrementAndGet()));
  }

  private List<VerdictChange> recorded(RunStore store) {
    return suites.stream()
        .flatMap(suite -> store.findChanges(suite.id(), ManualClock.START.minusSeconds(9)).stream())
        .toList();
  }

  /** From now on nobody wants to hear of these suites; and perhaps of others again. */
  AlertLab mute(String... suites) {
    muted.clear();
    muted.addAll(List.of(suites));
    Objects.requireNonNull(parts).alerts().review();
    return this;
  }

  /** From now on these suites are watched. */
  AlertLab replace(SuiteBuilder... built) {
    return replace(Stream.of(built).map(SuiteBuilder::build).toList());
  }

  private AlertLab replace(List<Suite> others) {
    Parts now = Objects.requireNonNull(parts);
    Set<String> gone = suites.stream().map(Suite::id).collect(Collectors.toSet());
    suites = others;
    suites.forEach(suite -> gone.remove(suite.id()));
    Plan changed = plan();
    now.watch()
        .replace(
            gone,
            List.of(),
            changed.maintenance(),
            () -> {
              now.board().replace(changed, Map.of());
              plan = changed;
            });
    now.alerts().review();
    look();
    return this;
  }

  /** From now on these suites are maintained for so long; all of them if none is named. */
  AlertLab maintain(Duration lasting, String... ids) {
    return maintain(Duration.ZERO, lasting, ids);
  }

  /** The same, and not before this delay is over. */
  AlertLab maintain(Duration delay, Duration lasting, String... ids) {
    Instant from = clock.instant().plus(delay);
    var times = new MaintenanceWindow.Times.Once(from, from.plus(lasting));
    windows = List.of(new MaintenanceWindow("deploy", times, Set.of(ids), Set.of(), true));
    return replace(suites);
  }

  private Plan plan() {
    List<Group> whole = List.of(new Group(suites.get(0).id(), suites, EVERY));
    List<Suite> active = active();
    return new Plan(
            suites,
            active.isEmpty() ? List.of() : List.of(new Group(active.get(0).id(), active, EVERY)),
            whole)
        .maintained(MaintenanceCalendar.of(windows, suites));
  }

  /** A minute passes, then this suite ends so. */
  AlertLab run(String suite, Outcome outcome) {
    clock.advance(EVERY);
    return end(suite, outcome);
  }

  /** This suite ends so, now; what comes of it is recorded when this returns. */
  AlertLab end(String suite, Outcome outcome) {
    return end(suite, samples.end(outcome));
  }

  AlertLab blockedByEnvironment(String suite) {
    return end(suite, samples.blockedByEnvironment());
  }

  private AlertLab end(String suite, RunEnd end) {
    tell(suite, end);
    look();
    return this;
  }

  /** This suite ends so, now, while nothing can be recorded. */
  void endUnrecorded(String suite, Outcome outcome) {
    tell(suite, samples.end(outcome));
  }

  private void tell(String suite, RunEnd end) {
    Parts now = Objects.requireNonNull(parts);
    Run run = samples.start(suite, suites.get(0).id()).end(end);
    history.add(run);
    now.store().onFinished(run);
    now.watch().onFinished(run);
    now.alerts().onFinished(run);
  }

  /** Until the watch has seen what the board says. */
  void look() {
    Parts now = Objects.requireNonNull(parts);
    Map<String, String> believed = new HashMap<>();
    now.board().health().suites().forEach(it -> believed.put(it.suite().id(), it.verdict().name()));
    await()
        .atMost(PATIENCE)
        .until(() -> now.store().flush(PATIENCE) && believed.equals(told(now.store())));
  }

  private Map<String, String> told(RunStore store) {
    Map<String, String> told = new HashMap<>();
    recorded(store).forEach(change -> told.put(change.suite(), change.verdict().name()));
    return told;
  }

  /** Ends as a prober does that was told to, and goes on as the next one. */
  AlertLab restart() {
    stop();
    return start();
  }

  void stop() {
    stop(PATIENCE);
  }

  /** Gives the store so long to write what is left. */
  void stop(Duration grace) {
    Parts last = parts;
    if (last != null) {
      last.watch().close();
      last.alerts().close(Duration.ofMillis(50));
      last.store().close(grace);
      parts = null;
    }
  }

  /** Others take the place of the alerts, as when they are configured otherwise. */
  void replaceAlerts() {
    Parts now = Objects.requireNonNull(parts);
    now.alerts().close(PATIENCE);
    now.store().flush(PATIENCE);
    Settings settings = new SettingsLoader(Map.of(), Map.of()).load(flags);
    var others = new Alerts(alertParts(settings, now.store()), times);
    others.connect(now.board(), history.stream());
    others.start();
    parts = new Parts(now.store(), now.board(), now.watch(), others);
  }

  RunStore store() {
    return Objects.requireNonNull(parts).store();
  }

  @Override
  public void onNotified(NotificationChannel channel, NotificationResult result) {
    results.add(result);
  }

  List<NotificationResult> results() {
    return List.copyOf(results);
  }

  void awaitResults(NotificationResult result, long count) {
    await().atMost(PATIENCE).until(() -> count(result) == count);
  }

  void awaitAtLeast(NotificationResult result, long count) {
    await().atMost(PATIENCE).until(() -> count(result) >= count);
  }

  void awaitDelivered(long count) {
    awaitResults(NotificationResult.DELIVERED, count);
  }

  /** What is still to be told, as the database has it. */
  List<Undelivered> kept() {
    store().flush(PATIENCE);
    return store().outbox().findUndelivered();
  }

  long count(NotificationResult result) {
    return results.stream().filter(result::equals).count();
  }

  @Override
  public void close() {
    stop();
    log.close();
  }
}
