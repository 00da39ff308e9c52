package dev.canary.runtime.config;

import dev.canary.runtime.run.ConfiguredValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists what is configured, for people to see. Values that may be secrets are hidden: by the names
 * of their keys, by what these are for, and all that suites read, since any suite may call a value
 * secret. Variables are not filled in.
 */
final class SettingsListing {

  private static final String HIDDEN = "[REDACTED]";
  private static final String DEFAULT = "default";
  private static final String PINNED = "on the command line";

  /** As in an option such as {@code -Dshop.token=…}. */
  private static final Pattern ASSIGNED =
      Pattern.compile("(?i)((?:password|secret|token|key|auth|session)[\\w.-]*=)[^,\\s]+");

  /** As in an address such as {@code https://user:password@host}. */
  private static final Pattern LOGIN = Pattern.compile("(://)[^/@\\s]+@");

  private final Values values;
  private final List<Predicate<String>> redacted;

  /**
   * @param redact regular expressions for names whose values are never shown
   */
  SettingsListing(Values values, List<String> redact) {
    this.values = values;
    this.redacted = redact.stream().map(pattern -> Pattern.compile(pattern).asPredicate()).toList();
  }

  /**
   * In the order of {@link ConfigKeys#all()}.
   *
   * @param pinned what suites read and the command line says
   */
  List<ConfiguredValue> list(Set<String> pinned) {
    Stream<ConfiguredValue> said =
        new TreeSet<>(pinned)
            .stream().map(key -> new ConfiguredValue(ConfigKeys.VALUES + key, HIDDEN, PINNED));
    return Stream.concat(ConfigKeys.all().stream().flatMap(this::list), said).distinct().toList();
  }

  private Stream<ConfiguredValue> list(ConfigKey<?> key) {
    return key.isForm()
        ? values.chosen(key).stream().flatMap(chosen -> find(key.with(chosen)).stream())
        : Stream.of(find(key).orElseGet(() -> unsaid(key)));
  }

  private static ConfiguredValue unsaid(ConfigKey<?> key) {
    return new ConfiguredValue(key.name(), key.findDefault().orElse(""), DEFAULT);
  }

  private Optional<ConfiguredValue> find(ConfigKey<?> key) {
    return values
        .findGiven(key)
        .map(given -> new ConfiguredValue(key.name(), text(key, given), place(key, given)));
  }

  private String text(ConfigKey<?> key, Given given) {
    boolean isSecret =
        key.isSecret()
            || SecretKeys.isSecret(key.name())
            || key.name().startsWith(ConfigKeys.VALUES)
            || redacted.stream().anyMatch(it -> it.test(lastPart(key)));
    return isSecret ? HIDDEN : legible(key, given.text());
  }

  private static String legible(ConfigKey<?> key, String text) {
    return withoutSecrets(key.isList() ? String.join(", ", ListText.split(text)) : text);
  }

  private static String withoutSecrets(String text) {
    String withoutAssigned = ASSIGNED.matcher(text).replaceAll("$1" + HIDDEN);
    return LOGIN.matcher(withoutAssigned).replaceAll("$1" + HIDDEN + "@");
  }

  /** Whether nothing in a text looks like a secret. */
  static boolean isHarmless(String text) {
    return withoutSecrets(text).equals(text);
  }

  private static String lastPart(ConfigKey<?> key) {
    return key.name().substring(key.name().lastIndexOf('.') + 1);
  }

  /** The place begins with the key, which is told already. */
  private static String place(ConfigKey<?> key, Given given) {
    String place = given.place();
    return place.startsWith(key.name()) ? place.substring(key.name().length()).strip() : place;
  }
}
