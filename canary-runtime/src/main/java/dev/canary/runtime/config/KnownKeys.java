package dev.canary.runtime.config;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells keys from mistakes. */
final class KnownKeys {

  private static final String ROOT = "canary.";

  /** Below these stand sections that users name. */
  private static final List<String> FORMS =
      List.of(
          ConfigKeys.OVERRIDES,
          AlertKeys.CHANNELS,
          MaintenanceKeys.WINDOWS,
          AccessKeys.USERS,
          AccessKeys.TOKENS);

  private static final Set<String> SECTIONS = sections();

  private KnownKeys() {}

  static Optional<ConfigKey<?>> find(String key) {
    return ConfigKeys.all().stream().filter(known -> known.matches(key)).findFirst();
  }

  /** Whether keys may stand below this one. A suite id may have dots, so it may be several deep. */
  static boolean mayHoldKeys(String key) {
    return SECTIONS.contains(key)
        || FORMS.stream().anyMatch(key::startsWith)
        || key.startsWith(ConfigKeys.VALUES);
  }

  /** Whether this can be nothing but a section. */
  static boolean isSection(String key) {
    return SECTIONS.contains(key) || FORMS.stream().anyMatch(form -> isChosen(form, key));
  }

  private static boolean isChosen(String form, String key) {
    return key.startsWith(form) && key.indexOf('.', form.length()) < 0;
  }

  /**
   * The known key, or section, that looks most like this one. The last word counts most: the right
   * key in the wrong section is the commonest mistake.
   */
  static String nearest(String key) {
    Stream<String> keys = ConfigKeys.all().stream().map(known -> like(known, key));
    return Stream.concat(keys, SECTIONS.stream())
        .min(
            Comparator.comparing((String known) -> !lastWord(known).equals(lastWord(key)))
                .thenComparing(known -> distance(key, known)))
        .orElseThrow();
  }

  private static String lastWord(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static int distance(String key, String known) {
    return Math.min(EditDistance.between(key, known), EditDistance.between(ROOT + key, known));
  }

  private static String like(ConfigKey<?> known, String key) {
    int end = key.lastIndexOf('.');
    boolean sameForm = known.isForm() && key.startsWith(known.head());
    return sameForm && end > known.head().length()
        ? known.with(key.substring(known.head().length(), end)).name()
        : known.name();
  }

  private static Set<String> sections() {
    Set<String> sections = new LinkedHashSet<>();
    for (ConfigKey<?> key : ConfigKeys.all()) {
      String head = key.head();
      IntStream.range(0, head.length())
          .filter(index -> head.charAt(index) == '.')
          .forEach(dot -> sections.add(head.substring(0, dot)));
    }
    return sections;
  }
}
