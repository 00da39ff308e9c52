package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.ledger.CleaningLauncher;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.schedule.Scheduler;
import dev.canary.runtime.store.RunStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is watched at present. When that changes, everybody follows between two rounds of the
 * scheduler, so that nothing is launched, judged or told by half of a plan. Safe for use by many
 * threads.
 */
final class Present implements Supplier<Plan> {

  private static final Logger LOG = LoggerFactory.getLogger(Present.class);
  private static final Duration STORE_PATIENCE = Duration.ofSeconds(5);

  /** Those who have to know. */
  record Followers(
      Scheduler scheduler,
      CleaningLauncher launcher,
      Judgement judgement,
      Notices notices,
      RunStore store) {}

  private final InstantSource clock;
  private @Nullable Followers followers;
  private Set<String> paused;
  private volatile Loaded loaded;
  private volatile Plan plan;

  Present(Loaded loaded, Set<String> paused, InstantSource clock) {
    this.loaded = loaded;
    this.paused = Set.copyOf(paused);
    this.plan = loaded.plan(paused);
    this.clock = clock;
  }

  /** From now on these follow. */
  synchronized void connect(Followers all) {
    followers = all;
  }

  Loaded loaded() {
    return loaded;
  }

  /** The configuration in force. */
  Settings settings() {
    return loaded.settings();
  }

  @Override
  public Plan get() {
    return plan;
  }

  /** Exactly these suites are paused from now on, besides those that the configuration pauses. */
  synchronized void pause(Set<String> ids) {
    Followers all = change(loaded, ids, () -> {});
    try {
      all.notices().review();
    } catch (RuntimeException e) {
      LOG.error("Alerts could not follow what is paused. They do at the next change.", e);
    }
  }

  /**
   * Another configuration, with other suites, holds from now on. What is paused stays so. Alerts do
   * not follow yet.
   *
   * @param also done in the same moment, when everybody has followed
   */
  synchronized void load(Loaded next, Runnable also) {
    var unused = change(next, paused, also);
  }

  private Followers change(Loaded next, Set<String> ids, Runnable also) {
    Followers all = Objects.requireNonNull(followers, "The prober has not been started yet.");
    Plan changed = next.plan(ids);
    Past past = readPast(changed, all.store());
    all.scheduler()
        .replace(
            changed.groups(),
            next.maxLaunches(),
            () -> {
              follow(next, changed, past, all);
              also.run();
            });
    paused = Set.copyOf(ids);
    return all;
  }

  private Past readPast(Plan changed, RunStore store) {
    Set<String> known = plan.ids();
    List<Suite> fresh =
        changed.suites().stream().filter(suite -> !known.contains(suite.id())).toList();
    if (!fresh.isEmpty()) {
      boolean unused = store.flush(STORE_PATIENCE);
    }
    return Past.read(store, fresh, changed.maintenance(), clock.instant());
  }

  private void follow(Loaded next, Plan changed, Past past, Followers all) {
    Set<String> gone = new HashSet<>(plan.ids());
    gone.removeAll(changed.ids());
    all.judgement().replace(changed, gone, past, () -> set(next, changed));
    all.launcher().replace(changed.groups());
  }

  private void set(Loaded next, Plan changed) {
    loaded = next;
    plan = changed;
  }
}
