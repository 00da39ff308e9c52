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
  private final @Nullable String sending;

  private Supersession(List<Letter> waiting, @Nullable String sending) {
    this.waiting = waiting;
    this.sending = sending;
  }

  /**
   * The letters that are dropped.
   *
   * @param waiting of one alert, in their order
   * @param sending the id of the one that is on its way, which is left alone
   */
  static Set<String> find(Collection<Letter> waiting, @Nullable String sending) {
    var all = new Supersession(List.copyOf(waiting), sending);
    return all.waiting.stream()
        .filter(letter -> !letter.id().equals(sending))
        .filter(all::isSuperseded)
        .map(Letter::id)
        .collect(Collectors.toSet());
  }

  private boolean isSuperseded(Letter letter) {
    if (has(it -> it.is(Kind.RESOLVE))) {
      return !letter.is(Kind.RESOLVE) || has(this::isUnheard);
    }
    return switch (letter.notification().kind()) {
      case FIRE -> !letter.notification().opens() && isFollowedBy(letter, Kind.FIRE);
      case REMIND -> has(it -> it.is(Kind.FIRE)) || isFollowedBy(letter, Kind.REMIND);
      case RESOLVE -> false;
    };
  }

  /** Whether the receiver cannot have heard of the alert, so that its end says nothing to it. */
  private boolean isUnheard(Letter letter) {
    return letter.notification().opens()
        && !letter.id().equals(sending)
        && !letter.delivery().doubtful();
  }

  private boolean isFollowedBy(Letter letter, Kind kind) {
    return waiting.stream().skip(waiting.indexOf(letter) + 1L).anyMatch(it -> it.is(kind));
  }

  private boolean has(Predicate<Letter> wanted) {
    return waiting.stream().anyMatch(wanted);
  }
}
