package dev.canary.runtime.control;

import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.InterventionLog;
import dev.canary.runtime.run.InterventionLog.Entry;
import dev.canary.runtime.run.InterventionLog.Kind;
import dev.canary.runtime.run.Mutes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What was done to suites and is in force, also to those that are not there at the moment. Safe for
 * use by many threads.
 */
public final class Interventions implements Mutes {

  private final Map<Kind, Map<String, Intervention>> all = new EnumMap<>(Kind.class);
  private final InstantSource clock;

  private Interventions(InstantSource clock) {
    this.clock = clock;
    for (Kind kind : Kind.values()) {
      all.put(kind, new ConcurrentHashMap<>());
    }
  }

  /** Knows what was done while earlier probers ran. */
  public static Interventions read(InterventionLog log, InstantSource clock) {
    var interventions = new Interventions(clock);
    for (Entry entry : log.findInterventions()) {
      interventions.of(entry.kind()).put(entry.suite(), entry.intervention());
    }
    return interventions;
  }

  private Map<String, Intervention> of(Kind kind) {
    return all.getOrDefault(kind, Map.of());
  }

  /** The ids of suites that are paused. */
  public Set<String> paused() {
    Instant now = clock.instant();
    return of(Kind.PAUSED).entrySet().stream()
        .filter(entry -> entry.getValue().holds(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean isMuted(String suite) {
    return find(Kind.MUTED, suite).isPresent();
  }

  Optional<Intervention> find(Kind kind, String suite) {
    return Optional.ofNullable(of(kind).get(suite)).filter(it -> it.holds(clock.instant()));
  }

  /** Returns what it takes the place of. */
  Optional<Intervention> put(Entry entry) {
    return Optional.ofNullable(of(entry.kind()).put(entry.suite(), entry.intervention()));
  }

  Optional<Intervention> remove(Kind kind, String suite) {
    return Optional.ofNullable(of(kind).remove(suite));
  }

  /** Those that have ended by themselves and are still to be removed. */
  List<Entry> findEnded(Kind kind) {
    Instant now = clock.instant();
    return of(kind).entrySet().stream()
        .filter(it -> !it.getValue().holds(now))
        .map(it -> new Entry(it.getKey(), kind, it.getValue()))
        .toList();
  }
}
