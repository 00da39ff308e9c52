package dev.canary.runtime.notify;

import dev.canary.runtime.config.PingUrl;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.notify.Ping.Signal;
import dev.canary.runtime.run.NotificationListener;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Readiness;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pings dead-man's switches, which raise an alarm when they hear nothing: one for each suite that
 * has an address, told of the starts and ends of its scheduled runs, and one for the prober itself.
 *
 * <p>What did not run says nothing: a suite that is blocked, cut off or missed lets its switch run
 * out. Whatever becomes of a ping, no run and no tick waits for it. Safe for use by many threads;
 * {@link #watch}, {@link #unwatch} and {@link #close} are called once each, in this order.
 */
public final class Pings implements RunListener {

  private final Settings settings;
  private final ProberInfo info;
  private final PingPost post;
  private final Map<String, PingLane> suites = new HashMap<>();
  private final PingClient suiteClient;

  /** Of its own, so that no crowd of suites at a slow server delays the one ping of the prober. */
  private final PingClient proberClient;

  private volatile @Nullable AlivePings alive;

  /** Pings nobody yet, and needs no thread until there is somebody to ping. */
  public Pings(
      Settings settings, ProberInfo info, NotificationListener listener, InstantSource clock) {
    this(
        settings,
        info,
        new PingPost(new Courier("pings"), PingTimes.USUAL, new PingTroubles(clock), listener));
  }

  Pings(Settings settings, ProberInfo info, PingPost post) {
    this.settings = settings;
    this.info = info;
    this.post = post;
    this.suiteClient = new PingClient(info.version(), post.times().timeout());
    this.proberClient = new PingClient(info.version(), post.times().timeout());
    settings.suites().pingUrls().forEach(this::addSuite);
  }

  private void addSuite(String id, PingUrl url) {
    var target = new PingTarget("suite " + id, "canary.suites.overrides." + id + ".ping-url", url);
    suites.put(id, new PingLane(target, Optional::empty, suiteClient, post));
  }

  /** From now on says that the prober is alive, for as long as it has no problem. */
  public void watch(Readiness prober) {
    settings.ping().findUrl().ifPresent(url -> watch(prober, url));
  }

  private void watch(Readiness prober, PingUrl url) {
    var target = new PingTarget("prober", "canary.ping.url", url);
    var lane = new PingLane(target, prober, proberClient, post);
    var pings = new AlivePings(lane, prober, PingText.alive(info));
    pings.start(post.courier(), settings.ping().every());
    alive = pings;
  }

  /** The prober is about to end, so it does not say any more that it is alive. */
  public void unwatch() {
    AlivePings pings = alive;
    if (pings != null) {
      pings.stop();
    }
  }

  @Override
  public void onStarted(RunStart run) {
    tell(run, lane -> lane.start(new Ping(Signal.START, run.id(), PingText.started(run))));
  }

  /** A result has to have the id of the start before it, or the switch waits for that one's end. */
  @Override
  public void onRetried(Run attempt, RunStart next) {
    onStarted(next);
  }

  @Override
  public void onFinished(Run run) {
    RunEnd end = run.findEnd().orElseThrow();
    findSignal(end.outcome())
        .map(signal -> new Ping(signal, run.id(), PingText.ended(run, end)))
        .ifPresentOrElse(
            ping -> tell(run.start(), lane -> lane.end(ping)),
            () -> tell(run.start(), lane -> lane.forget(run.id())));
  }

  private static Optional<Signal> findSignal(Outcome outcome) {
    return switch (outcome) {
      case PASSED, DEGRADED -> Optional.of(Signal.SUCCESS);
      case FAILED, ERROR -> Optional.of(Signal.FAIL);
      case BLOCKED, ABORTED, MISSED -> Optional.empty();
    };
  }

  /** Runs that somebody asked for say nothing about whether the schedule is kept. */
  private void tell(RunStart run, Consumer<PingLane> event) {
    PingLane lane = suites.get(run.suite().id());
    if (lane != null && run.launch().trigger() == Trigger.SCHEDULE) {
      post.courier().execute(() -> event.accept(lane));
    }
  }

  /**
   * Sends what is still to be sent, and ends.
   *
   * @param grace how long that may take; what is not sent by then never is
   */
  public void close(Duration grace) {
    LastPings.of(post.courier(), suites.values()).await(grace);
    post.courier().close();
    suiteClient.close();
    proberClient.close();
  }
}
