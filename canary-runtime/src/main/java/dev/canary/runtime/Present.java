package dev.canary.runtime;

import dev.canary.runtime.ledger.CleaningLauncher;
import dev.canary.runtime.notify.Alerts;
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

/**
 * What is watched at present. When that changes, everybody follows between two rounds of the
 * scheduler, so that nothing is launched, judged or told by half of a plan. Safe for use by many
 * threads.
 */
final class Present implements Supplier<Plan> {

  private static final Duration STORE_PATIENCE = Duration.ofSeconds(5);

  /** Those who have to know. */
  record Followers(
      Scheduler scheduler,
      CleaningLauncher launcher,
      Judgement judgement,
      Alerts alerts,
      RunStore store) {}

  private final InstantSource clock;
  private @Nullable Followers followers;
  private final Loaded loaded;
  private volatile Plan plan;

  Present(Loaded loaded, Set<String> paused, InstantSource clock) {
    this.loaded = loaded;
    this.plan = loaded.plan(paused);
    this.clock = clock;
  }

  /** From now on these follow. */
  synchronized void connect(Followers all) {
    followers = all;
  }

  @Override
  public Plan get() {
    return plan;
  }

  /** Exactly these suites are paused from now on, besides those that the configuration pauses. */
  synchronized void pause(Set<String> ids) {
    change(loaded, ids);
  }

  private void change(Loaded next, Set<String> ids) {
    Followers all = Objects.requireNonNull(followers, "The prober has not been started yet.");
    Plan changed = next.plan(ids);
    Past past = readPast(changed, all.store());
    all.scheduler().replace(changed.groups(), next.maxLaunches(), () -> follow(changed, past, all));
    all.alerts().review();
  }

  private Past readPast(Plan changed, RunStore store) {
    Set<String> known = plan.ids();
    List<Suite> fresh =
        changed.suites().stream().filter(suite -> !known.contains(suite.id())).toList();
    if (!fresh.isEmpty()) {
      boolean unused = store.flush(STORE_PATIENCE);
    }
    return Past.read(store, fresh, clock.instant());
  }

  private void follow(Plan changed, Past past, Followers all) {
    Set<String> gone = new HashSet<>(plan.ids());
    gone.removeAll(changed.ids());
    all.judgement().replace(changed, gone, past, () -> plan = changed);
    all.launcher().replace(changed.groups());
  }
}
