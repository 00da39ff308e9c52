package dev.canary.runtime.testing;

import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.LastReload;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.Reloading;
import dev.canary.runtime.run.RunOrder;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.run.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Remembers what it is told to do, and refuses everything when a test wants it to. */
public final class Commands implements SuiteControl, Reloading {

  private static final String CHANGES = "1 suite is new: invoices.";

  public final List<RunOrder> ordered = new CopyOnWriteArrayList<>();
  public volatile @Nullable RefusedException refusal;
  public volatile @Nullable LastReload last;
  private final Map<String, Intervention> paused = new ConcurrentHashMap<>();
  private final Map<String, Intervention> muted = new ConcurrentHashMap<>();

  private void requirePossible() {
    RefusedException refused = refusal;
    if (refused != null) {
      throw refused;
    }
  }

  @Override
  public List<LaunchInfo> runNow(RunOrder order) {
    requirePossible();
    ordered.add(order);
    return List.of(new LaunchInfo("launch-1", Trigger.MANUAL, order.labels(), "worker-1"));
  }

  @Override
  public void pause(String suite, Intervention by) {
    requirePossible();
    by.requireBounded();
    paused.put(suite, by);
  }

  @Override
  public void resume(String suite, Intervention by) {
    requirePossible();
    by.requireBounded();
    paused.remove(suite);
  }

  @Override
  public void mute(String suite, Intervention by) {
    requirePossible();
    by.requireBounded();
    muted.put(suite, by);
  }

  @Override
  public void unmute(String suite, Intervention by) {
    requirePossible();
    by.requireBounded();
    muted.remove(suite);
  }

  @Override
  public Optional<Intervention> findPause(String suite) {
    return Optional.ofNullable(paused.get(suite));
  }

  @Override
  public Optional<Intervention> findMute(String suite) {
    return Optional.ofNullable(muted.get(suite));
  }

  @Override
  public String reload(String who) {
    requirePossible();
    last = new LastReload(Instant.parse("2026-11-20T18:00:00Z"), who, true, CHANGES);
    return CHANGES;
  }

  @Override
  public Optional<LastReload> findLast() {
    return Optional.ofNullable(last);
  }
}
