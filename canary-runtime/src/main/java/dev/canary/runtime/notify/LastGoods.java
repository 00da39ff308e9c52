package dev.canary.runtime.notify;

import dev.canary.runtime.run.AlertFacts.LastGood;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The latest run of each suite that ended well. Safe for use by many threads. */
final class LastGoods {

  private final Map<String, LastGood> runs = new ConcurrentHashMap<>();

  void note(Run run) {
    run.findEnd()
        .filter(end -> end.outcome().isGood())
        .map(RunEnd::endedAt)
        .ifPresent(at -> runs.put(run.suite(), new LastGood(run.id(), at)));
  }

  Optional<LastGood> find(String suite) {
    return Optional.ofNullable(runs.get(suite));
  }
}
