package dev.canary.runtime.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.runtime.run.ControlListener;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.run.VerdictListener;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Tells everybody who listens what happens to runs, verdicts and health, and what operators do.
 * What comes within a quarter of a second is told in one piece, so that a busy prober with many
 * listeners has little to write. As long as nobody listens, nothing is done.
 *
 * <p>Safe for use by many threads; {@link #start} is called once.
 */
public final class LiveEvents
    implements RunListener, VerdictListener, ControlListener, AutoCloseable {

  /** More are turned away: each takes memory and a connection. */
  static final int MAX_CLIENTS = 1_000;

  private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
  private final Gathered gathered = new Gathered();
  private final Teller teller = new Teller(this);

  /**
   * Begins to tell.
   *
   * @param health is told when it has changed
   */
  public void start(HealthSource health) {
    teller.start(health);
  }

  @Override
  public void onStarted(RunStart run) {
    gather(() -> LiveText.started(run));
  }

  @Override
  public void onStep(RunStart run, StepInfo step, Instant at) {
    gather(() -> LiveText.step(run, step, at));
  }

  @Override
  public void onRetried(Run attempt, RunStart next) {
    gather(() -> LiveText.over("retried", attempt) + LiveText.started(next));
  }

  @Override
  public void onFinished(Run run) {
    gather(() -> LiveText.over("finished", run));
  }

  @Override
  public void onMissed(Run run) {
    gather(() -> LiveText.over("missed", run));
  }

  @Override
  public void onChange(VerdictChange change, SuiteHealth health) {
    gather(() -> LiveText.verdict(change));
  }

  @Override
  public void onControl(String suite, Act act) {
    gather(() -> LiveText.control(suite, act));
  }

  private void gather(Supplier<String> text) {
    if (hasClients()) {
      gathered.add(text);
    }
  }

  /** What a client hears first. */
  String greeting() {
    return LiveText.GREETING + teller.health();
  }

  /** What has happened since the last call. */
  String takeGathered() {
    return gathered.take();
  }

  void tell(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    clients.forEach(client -> client.tell(bytes));
  }

  /** Hangs up on those who may not listen any more. */
  void dismiss() {
    clients.stream().filter(client -> !client.mayListen()).forEach(LiveClient::close);
  }

  boolean hasClients() {
    return !clients.isEmpty();
  }

  boolean isFull() {
    return clients.size() >= MAX_CLIENTS;
  }

  void add(LiveClient client) {
    clients.add(client);
    // It may have gone before it was here to be removed.
    if (client.isOver()) {
      clients.remove(client);
    }
  }

  void remove(LiveClient client) {
    clients.remove(client);
  }

  /** Hangs up on everybody. */
  @Override
  public void close() {
    teller.close();
    clients.forEach(LiveClient::close);
  }
}
