package dev.canary.engine.http;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What it takes to get a connection, up to now. If several addresses are tried, their time counts
 * as one.
 */
final class Connecting {

  private final Map<Phase, Long> began = new EnumMap<>(Phase.class);
  private final Map<Phase, Long> took = new EnumMap<>(Phase.class);

  void begin(Phase phase, long now) {
    began.putIfAbsent(phase, now);
  }

  void end(Phase phase, long now) {
    Long start = began.get(phase);
    if (start != null) {
      took.put(phase, now - start);
    }
  }

  /** Ends a phase unless it has ended. */
  void endAtLast(Phase phase, long now) {
    if (!took.containsKey(phase)) {
      end(phase, now);
    }
  }

  /** When it began; empty as long as it has not, since a connection was there. */
  Optional<Long> began() {
    return began.values().stream().min(Long::compare);
  }

  Map<Phase, Long> took() {
    return took;
  }
}
