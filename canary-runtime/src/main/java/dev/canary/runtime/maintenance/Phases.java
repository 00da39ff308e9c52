package dev.canary.runtime.maintenance;

import dev.canary.runtime.config.MaintenanceWindow.Times;
import java.time.Instant;
import java.util.Optional;

/** When a window is open and when it is not. */
final class Phases {

  private Phases() {}

  /** The phase that a moment is in. */
  static Phase at(Times times, Instant moment) {
    if (times instanceof Times.Once once) {
      return at(once, moment);
    }
    return at((Times.Repeated) times, moment);
  }

  private static Phase at(Times.Once once, Instant moment) {
    if (moment.isBefore(once.from())) {
      return Phase.closed(null, once.from());
    }
    return moment.isBefore(once.to())
        ? Phase.open(once.from(), once.to())
        : Phase.closed(once.to(), null);
  }

  private static Phase at(Times.Repeated repeated, Instant moment) {
    Optional<Instant> begin = repeated.cron().findLast(moment, repeated.zone());
    Optional<Instant> end = begin.map(it -> it.plus(repeated.lasting()));
    if (begin.isPresent() && end.filter(moment::isBefore).isPresent()) {
      return Phase.open(begin.get(), end.get());
    }
    Optional<Instant> next = repeated.cron().findNext(moment, repeated.zone());
    return Phase.closed(end.orElse(null), next.orElse(null));
  }
}
