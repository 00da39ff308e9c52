package dev.canary.runtime.control;

import dev.canary.runtime.run.ControlListener.Act;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.InterventionLog.Entry;
import dev.canary.runtime.run.InterventionLog.Kind;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.RefusedException.Cause;
import dev.canary.runtime.run.RunOrder;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteControl;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does to suites what people want. What they pause and mute is in force when a call returns, and on
 * the disk unless that takes very long; it ends by itself when its time has come.
 *
 * <p>Safe for use by many threads; {@link #start} and {@link #close} are called once each.
 */
public final class OperatorControl implements SuiteControl, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OperatorControl.class);

  private final ControlParts parts;
  private final Interventions interventions;
  private final Durably durably;

  /** What could not be ended the last time. */
  private final Set<Kind> overdue = EnumSet.noneOf(Kind.class);

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, OperatorControl::newThread);

  public OperatorControl(ControlParts parts) {
    this.parts = parts;
    this.interventions = parts.interventions();
    this.durably = new Durably(parts.log());
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "suite-control");
    thread.setDaemon(true);
    return thread;
  }

  /** From now on what has a time ends when that has come. */
  public void start() {
    var unused = timer.scheduleWithFixedDelay(this::endWhatIsOver, 1, 1, TimeUnit.SECONDS);
  }

  synchronized void endWhatIsOver() {
    endCarefully(Kind.PAUSED, this::renewPlan);
    endCarefully(Kind.MUTED, parts.unmuted());
  }

  /** One kind that cannot be ended must not keep the other from it, nor fill the log. */
  private void endCarefully(Kind kind, Runnable then) {
    try {
      end(kind, then);
      overdue.remove(kind);
    } catch (RuntimeException e) {
      if (overdue.add(kind)) {
        LOG.error(
            "The time is over for which a suite is {}, but that could not be ended. It is tried again each second.",
            word(kind),
            e);
      }
    }
  }

  /** They are known until that is done: what fails is tried again, by the next prober too. */
  private void end(Kind kind, Runnable then) {
    List<Entry> ended = interventions.findEnded(kind);
    if (!ended.isEmpty()) {
      then.run();
      ended.forEach(entry -> forget(entry.suite(), kind));
    }
  }

  private void forget(String suite, Kind kind) {
    interventions.remove(kind, suite);
    LOG.info("{} is {} no more: the time of that is over.", suite, word(kind));
    durably.remove(suite, kind);
    tellOfEnd(suite, kind);
  }

  private void tellOfEnd(String suite, Kind kind) {
    parts.listener().onControl(suite, kind == Kind.PAUSED ? Act.RESUMED : Act.UNMUTED);
  }

  private static String word(Kind kind) {
    return kind == Kind.PAUSED ? "paused" : "muted";
  }

  private void renewPlan() {
    parts.pause().accept(interventions.paused());
  }

  @Override
  public List<LaunchInfo> runNow(RunOrder order) {
    List<Group> wanted = ManualSelection.of(order, parts.plan().get());
    List<LaunchInfo> launched = parts.launches().launch(wanted, ManualSelection.labels(order));
    LOG.info("{} has {} run now.", order.who(), names(wanted));
    return launched;
  }

  private static String names(List<Group> groups) {
    return groups.stream()
        .flatMap(group -> group.suites().stream())
        .map(Suite::id)
        .collect(Collectors.joining(", "));
  }

  @Override
  public synchronized void pause(String suite, Intervention by) {
    requireSuite(suite);
    put(new Entry(suite, Kind.PAUSED, acceptable(by)), this::renewPlan);
  }

  @Override
  public synchronized void mute(String suite, Intervention by) {
    requireSuite(suite);
    put(new Entry(suite, Kind.MUTED, acceptable(by)), () -> {});
  }

  private Intervention acceptable(Intervention by) {
    by.requireBounded();
    if (!by.holds(parts.clock().instant())) {
      throw new RefusedException(
          Cause.INVALID, "The end at %s is over already. Name a later one.".formatted(by.until()));
    }
    return by;
  }

  private void put(Entry entry, Runnable then) {
    Optional<Intervention> before = interventions.put(entry);
    try {
      then.run();
    } catch (RuntimeException e) {
      takeBack(entry, before);
      throw e;
    }
    durably.put(entry);
    parts.listener().onControl(entry.suite(), act(entry.kind()));
    LOG.info("{} has {} {}.", entry.intervention().who(), word(entry.kind()), entry.suite());
  }

  private static Act act(Kind kind) {
    return kind == Kind.PAUSED ? Act.PAUSED : Act.MUTED;
  }

  private void takeBack(Entry entry, Optional<Intervention> before) {
    before.ifPresentOrElse(
        it -> interventions.put(new Entry(entry.suite(), entry.kind(), it)),
        () -> interventions.remove(entry.kind(), entry.suite()));
  }

  @Override
  public synchronized void resume(String suite, Intervention by) {
    Suite known = requireSuite(suite);
    if (known.policy().paused()) {
      throw new RefusedException(
          Cause.CONFLICT,
          "Suite %s is paused by the configuration, or disabled by its author. Change canary.suites.overrides.%s.paused, and reload."
              .formatted(suite, suite));
    }
    requireActive(known);
    remove(suite, Kind.PAUSED, by, this::renewPlan);
  }

  /** What depends on something that is paused would not run. */
  private void requireActive(Suite suite) {
    Plan plan = parts.plan().get();
    for (String dependency : suite.dependsOn()) {
      if (!plan.active().contains(dependency)) {
        throw new RefusedException(
            Cause.CONFLICT,
            "Suite %s depends on %s, which is paused. Resume that first."
                .formatted(suite.id(), dependency));
      }
    }
  }

  @Override
  public synchronized void unmute(String suite, Intervention by) {
    requireSuite(suite);
    if (parts.configured().isMuted(suite)) {
      throw new RefusedException(
          Cause.CONFLICT,
          "Suite %s is muted by the configuration. Change canary.suites.overrides.%s.mute or canary.alerts.mute, and reload."
              .formatted(suite, suite));
    }
    remove(suite, Kind.MUTED, by, parts.unmuted());
  }

  private void remove(String suite, Kind kind, Intervention by, Runnable then) {
    by.requireBounded();
    Optional<Intervention> before = interventions.remove(kind, suite);
    if (before.isEmpty()) {
      return;
    }
    try {
      then.run();
    } catch (RuntimeException e) {
      interventions.put(new Entry(suite, kind, before.get()));
      throw e;
    }
    durably.remove(suite, kind);
    tellOfEnd(suite, kind);
    LOG.info("{} wants {} {} no more.", by.who(), suite, word(kind));
  }

  private Suite requireSuite(String id) {
    return parts.plan().get().findSuite(id).orElseThrow(() -> ManualSelection.unknown(id));
  }

  @Override
  public Optional<Intervention> findPause(String suite) {
    return interventions.find(Kind.PAUSED, suite);
  }

  @Override
  public Optional<Intervention> findMute(String suite) {
    return interventions.find(Kind.MUTED, suite);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
