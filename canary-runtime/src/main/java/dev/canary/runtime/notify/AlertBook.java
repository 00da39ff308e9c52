package dev.canary.runtime.notify;

import dev.canary.runtime.run.Alert;
import dev.canary.runtime.run.AlertFacts;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.Notification.Kind;
import dev.canary.runtime.run.OpenAlert;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows which alerts each channel was told of and not the end of, and so what it has to be told
 * next. Safe for use by many threads.
 */
final class AlertBook {

  private record Key(String channel, AlertSubject subject) {}

  private final List<String> channels;
  private final InstantSource clock;
  private final Supplier<String> ids;
  private final Map<Key, OpenAlert> open = new HashMap<>();

  /**
   * @param channels the names of those that are told
   * @param told what earlier probers have told
   */
  AlertBook(
      List<String> channels, List<OpenAlert> told, InstantSource clock, Supplier<String> ids) {
    this.channels = List.copyOf(channels);
    this.clock = clock;
    this.ids = ids;
    told.forEach(alert -> open.put(new Key(alert.channel(), alert.alert().subject()), alert));
  }

  /** What has to be told now that it stands so, and counts as told from now on. */
  synchronized List<Notification> tell(Situation situation) {
    return channels.stream().flatMap(channel -> tell(channel, situation).stream()).toList();
  }

  private Optional<Notification> tell(String channel, Situation situation) {
    OpenAlert alert = open.get(new Key(channel, situation.subject()));
    return switch (situation.standing()) {
      case UNDECIDED -> Optional.empty();
      case WELL -> Optional.ofNullable(alert).map(known -> resolve(known, situation));
      case TROUBLE -> situation.muted() ? Optional.empty() : trouble(channel, alert, situation);
    };
  }

  private Optional<Notification> trouble(
      String channel, @Nullable OpenAlert known, Situation situation) {
    AlertFacts facts = situation.facts();
    if (known == null) {
      Alert alert = new Alert(situation.subject(), facts.since());
      return Optional.of(fire(channel, alert, facts, situation.hold()));
    }
    return known.facts().verdict() == facts.verdict()
        ? Optional.empty()
        : Optional.of(
            fire(channel, known.alert(), facts.after(known.facts().verdict()), situation.hold()));
  }

  private Notification fire(String channel, Alert alert, AlertFacts facts, Duration hold) {
    return note(make(channel, Kind.FIRE, alert, facts, hold));
  }

  private Notification resolve(OpenAlert known, Situation situation) {
    AlertFacts facts = situation.facts().endOf(known.facts());
    open.remove(new Key(known.channel(), situation.subject()));
    return make(known.channel(), Kind.RESOLVE, known.alert(), facts, Duration.ZERO);
  }

  /**
   * Ends an alert that nobody was told of yet: it is told anew if it turns out to be one after all.
   *
   * @param untold what opens it
   * @return its end, which makes nothing of both; empty if it has ended already
   */
  synchronized Optional<Notification> takeBack(Notification untold, Situation situation) {
    OpenAlert alert = open.get(new Key(untold.channel(), situation.subject()));
    return Optional.ofNullable(alert)
        .filter(known -> known.alert().equals(untold.alert()))
        .map(known -> resolve(known, situation));
  }

  /**
   * Says again what has been wrong for so long since it was said last.
   *
   * @param wanted whether a channel wants that
   * @param facts what there is to say; empty if nothing
   */
  synchronized List<Notification> remind(
      Duration every, Predicate<String> wanted, Function<OpenAlert, Optional<AlertFacts>> facts) {
    Instant now = clock.instant();
    return openAlerts().stream()
        .filter(alert -> wanted.test(alert.channel()))
        .filter(alert -> Duration.between(alert.toldAt(), now).abs().compareTo(every) >= 0)
        .flatMap(alert -> facts.apply(alert).map(found -> remind(alert, found)).stream())
        .toList();
  }

  private Notification remind(OpenAlert alert, AlertFacts facts) {
    AlertFacts again = facts.after(alert.facts().verdict());
    return note(make(alert.channel(), Kind.REMIND, alert.alert(), again, Duration.ZERO));
  }

  private Notification make(
      String channel, Kind kind, Alert alert, AlertFacts facts, Duration hold) {
    Instant now = clock.instant();
    return new Notification(ids.get(), channel, kind, alert, facts, now, now.plus(hold));
  }

  private Notification note(Notification told) {
    open.put(
        new Key(told.channel(), told.alert().subject()),
        new OpenAlert(told.channel(), told.alert(), told.facts(), told.createdAt()));
    return told;
  }

  /** What channels that there are believe to be wrong. */
  synchronized List<OpenAlert> openAlerts() {
    return open.values().stream().filter(it -> channels.contains(it.channel())).toList();
  }
}
