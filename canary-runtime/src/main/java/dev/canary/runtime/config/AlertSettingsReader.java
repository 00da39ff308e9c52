package dev.canary.runtime.config;

import dev.canary.runtime.config.AlertChannel.Mail;
import dev.canary.runtime.run.NotificationChannel;
import dev.canary.runtime.run.Verdict;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts together what is said of alerts, and checks that each channel has what its type needs. */
final class AlertSettingsReader {

  /** Where PagerDuty takes events, unless the account is in Europe. */
  private static final SecretUrl PAGERDUTY =
      new SecretUrl(URI.create("https://events.pagerduty.com/v2/enqueue"));

  /**
   * What a channel of a type has.
   *
   * @param schemes what its address begins with
   */
  private record Needs(
      Set<ConfigKey<?>> required, Set<ConfigKey<?>> optional, List<String> schemes) {

    boolean mayHave(ConfigKey<?> key) {
      return required.contains(key) || optional.contains(key);
    }
  }

  private static final List<String> HTTP = List.of("http", "https");

  private static final Map<NotificationChannel, Needs> NEEDS =
      Map.of(
          NotificationChannel.SLACK, new Needs(Set.of(AlertKeys.URL), Set.of(), HTTP),
          NotificationChannel.WEBHOOK,
              new Needs(Set.of(AlertKeys.URL), Set.of(AlertKeys.SECRET), HTTP),
          NotificationChannel.ALERTMANAGER,
              new Needs(Set.of(AlertKeys.URL), Set.of(AlertKeys.USER, AlertKeys.SECRET), HTTP),
          NotificationChannel.PAGERDUTY,
              new Needs(Set.of(AlertKeys.SECRET), Set.of(AlertKeys.URL), HTTP),
          NotificationChannel.SMTP,
              new Needs(
                  Set.of(AlertKeys.URL, AlertKeys.FROM, AlertKeys.TO),
                  Set.of(AlertKeys.USER, AlertKeys.SECRET),
                  List.of("smtp", "smtps")));

  private static final List<ConfigKey<?>> DETAILS =
      List.of(AlertKeys.URL, AlertKeys.SECRET, AlertKeys.USER, AlertKeys.FROM, AlertKeys.TO);

  private final Values values;

  AlertSettingsReader(Values values) {
    this.values = values;
  }

  AlertSettings read() {
    return new AlertSettings(
        on(),
        values.find(AlertKeys.REMIND_EVERY).orElse(null),
        values.get(AlertKeys.MUTE),
        names().stream().flatMap(name -> channel(name).stream()).toList());
  }

  private Set<Verdict> on() {
    List<Verdict> on = values.list(AlertKeys.ON);
    return on.isEmpty() ? EnumSet.of(Verdict.FAILING, Verdict.STALE) : EnumSet.copyOf(on);
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>(values.chosen(AlertKeys.TYPE));
    DETAILS.forEach(key -> names.addAll(values.chosen(key)));
    return names;
  }

  private Optional<AlertChannel> channel(String name) {
    if (!values.has(AlertKeys.TYPE.with(name))) {
      values.reject(
          "%s is missing; it has to be %s."
              .formatted(AlertKeys.TYPE.with(name), AlertKeys.TYPE.allowed()));
    }
    return values.find(AlertKeys.TYPE.with(name)).flatMap(type -> channel(name, type));
  }

  private Optional<AlertChannel> channel(String name, NotificationChannel type) {
    Needs needs = NEEDS.getOrDefault(type, new Needs(Set.of(), Set.of(), List.of()));
    if (!isComplete(name, type, needs)) {
      return Optional.empty();
    }
    SecretUrl url = values.find(AlertKeys.URL.with(name)).orElse(PAGERDUTY);
    checkScheme(name, type, url, needs);
    return Optional.of(
        new AlertChannel(
            name,
            type,
            url,
            values.find(AlertKeys.SECRET.with(name)).orElse(null),
            values.find(AlertKeys.USER.with(name)).orElse(null),
            new Mail(
                values.find(AlertKeys.FROM.with(name)).orElse(""),
                values.list(AlertKeys.TO.with(name)))));
  }

  private boolean isComplete(String name, NotificationChannel type, Needs needs) {
    boolean complete = true;
    for (ConfigKey<?> form : DETAILS) {
      ConfigKey<?> key = form.with(name);
      boolean given = values.has(key);
      if (given && !needs.mayHave(form)) {
        reject("%s is of no use for a channel of the type %s; take it out.", key, type);
      } else if (!given && needs.required().contains(form)) {
        reject("%s is missing; a channel of the type %s needs it.", key, type);
        complete = false;
      }
    }
    return complete && hasBothOrNone(name, type);
  }

  private boolean hasBothOrNone(String name, NotificationChannel type) {
    ConfigKey<?> user = AlertKeys.USER.with(name);
    ConfigKey<?> secret = AlertKeys.SECRET.with(name);
    if (values.has(user) && !values.has(secret)) {
      reject("%s is missing; a channel of the type %s with a user needs it.", secret, type);
      return false;
    }
    return true;
  }

  private void checkScheme(String name, NotificationChannel type, SecretUrl url, Needs needs) {
    if (!needs.schemes().contains(url.uri().getScheme())) {
      values.reject(
          "%s is %s; for a channel of the type %s it has to begin with %s."
              .formatted(
                  AlertKeys.URL.with(name),
                  url,
                  word(type),
                  String.join(" or ", needs.schemes().stream().map(it -> it + "://").toList())));
    }
  }

  private void reject(String sentence, ConfigKey<?> key, NotificationChannel type) {
    values.reject(sentence.formatted(key, word(type)));
  }

  private static String word(NotificationChannel type) {
    return type.key();
  }
}
