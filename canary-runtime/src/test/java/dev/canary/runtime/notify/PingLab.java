package dev.canary.runtime.notify;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.NotificationChannel;
import dev.canary.runtime.run.NotificationListener;
import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Readiness;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.testing.ManualClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Pings of suites and of a prober, with real HTTP and a little less patience than usual. */
final class PingLab implements NotificationListener, AutoCloseable {

  static final Duration LONG = Duration.ofHours(1);
  static final Duration PATIENCE = Duration.ofSeconds(20);

  final ManualClock clock = new ManualClock();
  final LoggedLines log = LoggedLines.capture();
  private final Map<String, List<String>> flags = new HashMap<>();
  private final List<NotificationResult> results = new CopyOnWriteArrayList<>();
  private PingTimes times =
      new PingTimes(Duration.ofSeconds(10), 3, Duration.ofMillis(1), Duration.ZERO);
  private @Nullable Pings pings;

  PingLab suite(String id, String url) {
    return flag("canary.suites.overrides." + id + ".ping-url", url);
  }

  PingLab flag(String key, String value) {
    flags.put(key, List.of(value));
    return this;
  }

  PingLab with(UnaryOperator<PingTimes> change) {
    times = change.apply(times);
    return this;
  }

  PingLab withTimeout(Duration timeout) {
    return with(it -> new PingTimes(timeout, it.attempts(), it.firstPause(), it.startDelay()));
  }

  PingLab withPause(Duration pause) {
    return with(it -> new PingTimes(it.timeout(), it.attempts(), pause, it.startDelay()));
  }

  PingLab withStartDelay(Duration delay) {
    return with(it -> new PingTimes(it.timeout(), it.attempts(), it.firstPause(), delay));
  }

  private Pings newPings() {
    Settings settings = new SettingsLoader(Map.of(), Map.of()).load(flags);
    var post = new PingPost(new Courier("pings"), times, new PingTroubles(clock), this);
    return new Pings(settings, new ProberInfo("watcher", "production", "0.1.0"), post);
  }

  /** Made of what was said before it was first asked for. */
  Pings pings() {
    if (pings == null) {
      pings = newPings();
    }
    return pings;
  }

  void watch(Readiness prober) {
    pings().watch(prober);
  }

  static RunStart start(String suite, String id) {
    return start(suite, id, Trigger.SCHEDULE);
  }

  static RunStart start(String suite, String id, Trigger trigger) {
    return new RunStart(
        id,
        new SuiteRef(suite, "com.acme.Canary", suite),
        new LaunchInfo("launch-1", trigger, Map.of(), "in-process"),
        1,
        ManualClock.START);
  }

  static Run end(RunStart start, Outcome outcome) {
    return start.end(RunEnd.without(ManualClock.START, outcome, "Because."));
  }

  /** A scheduled run from start to end. */
  void run(String suite, String id, Outcome outcome) {
    RunStart start = start(suite, id);
    pings().onStarted(start);
    pings().onFinished(end(start, outcome));
  }

  @Override
  public void onNotified(NotificationChannel channel, NotificationResult result) {
    results.add(result);
  }

  List<NotificationResult> results() {
    return List.copyOf(results);
  }

  long count(NotificationResult result) {
    return results.stream().filter(result::equals).count();
  }

  @Override
  public void close() {
    pings().close(Duration.ZERO);
    log.close();
  }
}
