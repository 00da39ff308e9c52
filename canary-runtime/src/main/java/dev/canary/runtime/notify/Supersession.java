package dev.canary.runtime.notify;

import dev.canary.runtime.run.Notification.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what need not be told any more among all that waits for one channel of one alert. */
final class Supersession {

  private final List<Letter> waiting;

  private Supersession(List<Letter> waiting) {
    this.waiting = waiting;
  }

  /**
   * The letters that are dropped.
   *
   * @param waiting of one alert, in their order
   * @param sending the id of the one that is on its way, which is left alone
   */
  static Set<String> find(Collection<Letter> waiting, @Nullable String sending) {
    var all = new Supersession(List.copyOf(waiting));
    return all.waiting.stream()
        .filter(letter -> !letter.id().equals(sending))
        .filter(all::isSuperseded)
        .map(Letter::id)
        .collect(Collectors.toSet());
  }

  private boolean isSuperseded(Letter letter) {
    return switch (letter.notification().kind()) {
      case FIRE ->
          letter.notification().opens()
              ? isNothing(letter) || (letter.isUntried() && isFollowedBy(letter, Kind.FIRE))
              : isOver() || isFollowedBy(letter, Kind.FIRE);
      case REMIND -> isOver() || has(it -> it.is(Kind.FIRE)) || isFollowedBy(letter, Kind.REMIND);
      case RESOLVE -> has(this::isNothing);
    };
  }

  /** Whether it opens an alert that was over before it was to be told. */
  private boolean isNothing(Letter letter) {
    return letter.notification().opens() && letter.isUntried() && letter.held() && isOver();
  }

  private boolean isOver() {
    return has(it -> it.is(Kind.RESOLVE));
  }

  private boolean isFollowedBy(Letter letter, Kind kind) {
    return waiting.stream().skip(waiting.indexOf(letter) + 1L).anyMatch(it -> it.is(kind));
  }

  private boolean has(Predicate<Letter> wanted) {
    return waiting.stream().anyMatch(wanted);
  }
}
