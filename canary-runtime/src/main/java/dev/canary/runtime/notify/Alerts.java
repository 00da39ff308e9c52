package dev.canary.runtime.notify;

import dev.canary.runtime.run.Alert;
import dev.canary.runtime.run.AlertFacts;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.run.VerdictListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells people when suites stop working, and when they work again: records what is to be told
 * together with the change of the verdict, and delivers it however long that takes.
 *
 * <p>Nobody waits for a receiver. Safe for use by many threads; {@link #connect}, {@link #start}
 * and {@link #close} are called once each, in this order.
 */
public final class Alerts implements VerdictListener, RunListener {

  /** Verdicts of suites that do not run. */
  private static final Set<Verdict> IDLE =
      Set.of(Verdict.BLOCKED, Verdict.PAUSED, Verdict.MAINTENANCE);

  private final AlertParts parts;
  private final AlertTimes times;

  /** Suites of which was told only afterwards that they did not run. */
  private final Set<String> didNotRun = new HashSet<>();

  private final LastGoods lastGoods = new LastGoods();
  private final Situations situations;
  private final AlertBook book;
  private final AlertLanes lanes;
  private volatile HealthSource health = Alerts::nothingYet;
  private volatile boolean started;

  /**
   * Tells nobody yet. Knows what earlier probers have told, and what they could not deliver.
   *
   * @throws RuntimeException if the outbox cannot be read
   */
  public static Alerts open(AlertParts parts) {
    return new Alerts(parts, AlertTimes.USUAL);
  }

  Alerts(AlertParts parts, AlertTimes times) {
    var settings = parts.settings().alerts();
    this.parts = parts;
    this.times = times;
    this.situations = new Situations(settings.on(), parts.mutes(), new AlertFactsReader(lastGoods));
    List<String> channels = settings.channels().stream().map(it -> it.name()).toList();
    this.book =
        new AlertBook(channels, parts.outbox().findOpenAlerts(), parts.clock(), parts.ids());
    this.lanes = AlertLanes.of(parts, times, this::refresh, this::takeBack);
  }

  private static Health nothingYet() {
    return Health.of(HealthStatus.FAIL, Instant.EPOCH, List.of());
  }

  /**
   * From now on knows how everything stands.
   *
   * @param runs of earlier days, of each suite the oldest first
   */
  public void connect(HealthSource source, Stream<Run> runs) {
    health = source;
    runs.forEach(lastGoods::note);
  }

  /** Delivers from now on, and tells first what nobody has been told of that which is found. */
  public synchronized void start() {
    compare(holds()::atStart);
    started = true;
    lanes.open(() -> parts.settings().alerts().findRemindEvery().ifPresent(this::remind));
  }

  /**
   * Tells what nobody has been told, since nobody wanted to hear it, or since what it was about was
   * there in another form: after mutes have ended, or the plan was replaced.
   */
  public synchronized void review() {
    compare(suite -> holds().whileRunning(suite, true));
  }

  private void compare(Function<SuiteHealth, Duration> hold) {
    Health found = health.health();
    List<Notification> news = new ArrayList<>();
    found.suites().forEach(suite -> news.addAll(tell(suite, found, hold.apply(suite))));
    groups().forEach(group -> news.addAll(tell(group, found)));
    news.addAll(tellOfWhatIsGone(found));
    record(news);
  }

  private void record(List<Notification> news) {
    if (!news.isEmpty()) {
      lanes.add(parts.outbox().record(news), news);
    }
  }

  /** As they would be if nothing was paused: alerts are of the same group whoever is. */
  private List<Group> groups() {
    return parts.plan().get().whole();
  }

  private Holds holds() {
    return new Holds(parts.plan().get().groups(), times.settle());
  }

  private List<Notification> tell(SuiteHealth suite, Health found, Duration hold) {
    return book.tell(situations.ofSuite(suite, Situations.since(suite, found), found, hold));
  }

  private List<Notification> tell(Group group, Health found) {
    return book.tell(situations.ofEnvironment(group, found.time(), found, times.settle()));
  }

  /** Suites and environments that are not probed any more cannot recover by themselves. */
  private List<Notification> tellOfWhatIsGone(Health found) {
    return book.openAlerts().stream()
        .map(open -> open.alert().subject())
        .distinct()
        .filter(subject -> situations.find(subject, groups(), found).isEmpty())
        .flatMap(subject -> book.tell(gone(subject, found.time())).stream())
        .toList();
  }

  private static Situation gone(AlertSubject subject, Instant now) {
    AlertFacts end = AlertFactsReader.ofEnd(Verdict.PAUSED, now);
    return new Situation(subject, Situation.Standing.WELL, end, false, Duration.ZERO);
  }

  @Override
  public void onFinished(Run run) {
    lastGoods.note(run);
  }

  @Override
  public synchronized void onChange(VerdictChange change, SuiteHealth suite) {
    List<Notification> news = newsOf(change, suite);
    lanes.add(parts.outbox().record(change, news), news);
  }

  /** A verdict had changed, and that is recorded, but nobody was there who could tell of it. */
  public synchronized void catchUp(VerdictChange change, SuiteHealth suite) {
    record(newsOf(change, suite));
  }

  private List<Notification> newsOf(VerdictChange change, SuiteHealth suite) {
    if (change.verdict() != suite.verdict()) {
      return newsOfWhatIsOver(change);
    }
    Health now = health.health();
    boolean waits = didNotRun.remove(change.suite()) || wasIdle(change);
    Duration hold = started ? holds().whileRunning(suite, waits) : holds().atStart(suite);
    List<Notification> news = new ArrayList<>();
    news.addAll(book.tell(situations.ofSuite(suite, change.at(), now, hold)));
    findGroup(suite)
        .map(group -> situations.ofEnvironment(group, change.at(), now, times.settle()))
        .ifPresent(situation -> news.addAll(book.tell(situation)));
    return news;
  }

  /** Nobody has to be told, but it shows why there may be no result. */
  private List<Notification> newsOfWhatIsOver(VerdictChange change) {
    if (IDLE.contains(change.verdict()) || wasIdle(change)) {
      didNotRun.add(change.suite());
    }
    return List.of();
  }

  private static boolean wasIdle(VerdictChange change) {
    return change.findPrevious().map(IDLE::contains).orElse(true);
  }

  private Optional<Group> findGroup(SuiteHealth suite) {
    return groups().stream()
        .filter(it -> it.suites().stream().anyMatch(one -> one.id().equals(suite.suite().id())))
        .findFirst();
  }

  private synchronized void remind(Duration every) {
    Health now = health.health();
    List<Notification> news =
        book.remind(
            every, lanes::wantsReminders, open -> stillWrong(open.alert(), open.facts(), now));
    record(news);
  }

  /** What there is to say of it now; empty if nobody wants to hear it, or nothing is known. */
  private Optional<AlertFacts> stillWrong(Alert alert, AlertFacts told, Health now) {
    return situations
        .find(alert.subject(), groups(), now)
        .filter(it -> it.standing() == Situation.Standing.TROUBLE && !it.muted())
        .map(it -> it.facts().since(told.since()));
  }

  /** Who is blocked shows only after a suite has failed. */
  private Notification refresh(Notification news) {
    return news.kind() == Notification.Kind.RESOLVE
        ? news
        : situations
            .find(news.alert().subject(), groups(), health.health())
            .filter(it -> it.facts().verdict() == news.facts().verdict())
            .map(it -> news.with(news.facts().blocking(it.facts().blocks())))
            .orElse(news);
  }

  /**
   * While a new alert was held back, its suite may have been blocked, maintained or muted. What it
   * is when that is over is compared with what was told, as ever, and so told then.
   */
  private synchronized boolean takeBack(Notification untold) {
    List<Notification> ends =
        situations
            .find(untold.alert().subject(), groups(), health.health())
            .filter(Situation::isQuiet)
            .flatMap(situation -> book.takeBack(untold, situation))
            .stream()
            .toList();
    record(ends);
    return !ends.isEmpty();
  }

  /**
   * Ends. What is not delivered is kept for the next prober.
   *
   * @param grace how long what is on its way may take
   */
  public void close(Duration grace) {
    lanes.close(grace);
  }
}
