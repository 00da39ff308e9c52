package dev.canary.runtime.config;

import static io.smallrye.common.expression.Expression.Flag.LENIENT_SYNTAX;
import static io.smallrye.common.expression.Expression.Flag.NO_$$;
import static io.smallrye.common.expression.Expression.Flag.NO_TRIM;

import io.smallrye.common.expression.Expression;
import io.smallrye.common.expression.ResolveContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes values out of texts: variables are filled in, the type is checked, mistakes are told. */
final class Values {

  private final Layers layers;
  private final Surroundings surroundings;
  private final Problems problems;

  Values(Layers layers, Surroundings surroundings, Problems problems) {
    this.layers = layers;
    this.surroundings = surroundings;
    this.problems = problems;
  }

  /** The value, or the default of the key; also the default if the value is wrong. */
  <T> T get(ConfigKey<T> key) {
    return find(key).orElseGet(key::defaultValue);
  }

  <T> Optional<T> find(ConfigKey<T> key) {
    return layers.find(key.name()).flatMap(given -> convert(key, given, given.text()));
  }

  <T> List<T> list(ConfigKey<T> key) {
    return layers.find(key.name()).stream().flatMap(given -> entries(key, given).stream()).toList();
  }

  /** Something is wrong that no single value shows. */
  void reject(String sentence) {
    problems.add(sentence);
  }

  /** Whether somebody says anything, right or wrong. */
  boolean has(ConfigKey<?> key) {
    return layers.find(key.name()).isPresent();
  }

  /** What somebody says of a key, as it is written. */
  Optional<Given> findGiven(ConfigKey<?> key) {
    return layers.find(key.name());
  }

  /** The configuration file, which may be none. */
  ConfigFile file() {
    return layers.file();
  }

  Set<String> chosen(ConfigKey<?> form) {
    return layers.chosen(form);
  }

  /** The sections of the file that users named below this one, and said nothing in. */
  Set<String> emptySections(String head) {
    return layers.emptySections(head);
  }

  /** Where a section is, as messages go on after its name; nothing if it is not in the file. */
  String placeOf(String section) {
    return layers.findPlace(section).orElse("");
  }

  private <T> List<T> entries(ConfigKey<T> key, Given given) {
    return ListText.split(given.text()).stream()
        .flatMap(text -> convert(key, given, text).stream())
        .toList();
  }

  private <T> Optional<T> convert(ConfigKey<T> key, Given given, String text) {
    return fillIn(given, text).flatMap(filled -> parse(key, given, filled));
  }

  private <T> Optional<T> parse(ConfigKey<T> key, Given given, String text) {
    try {
      return Optional.of(key.type().parser().apply(text));
    } catch (IllegalArgumentException e) {
      problems.add(
          (key.isList()
                  ? "%s has the entry %s; each entry has to be %s."
                  : "%s is %s; it has to be %s.")
              .formatted(given.place(), SecretKeys.quote(key, given, text), key.type().allowed()));
      return Optional.empty();
    }
  }

  /** Once only: what a variable holds is taken as it is, since secrets may hold anything. */
  private Optional<String> fillIn(Given given, String text) {
    if (!given.hasVariables() || !text.contains("${")) {
      return Optional.of(text);
    }
    try {
      Expression expression = Expression.compile(text, LENIENT_SYNTAX, NO_TRIM, NO_$$);
      return Optional.of(expression.evaluateException(this::resolve));
    } catch (UnsetVariableException e) {
      problems.add(
          "%s needs the environment variable %s, which is not set; set it, or write ${%s:default}."
              .formatted(given.place(), e.getMessage(), e.getMessage()));
      return Optional.empty();
    }
  }

  private void resolve(ResolveContext<UnsetVariableException> variable, StringBuilder text)
      throws UnsetVariableException {
    Optional<String> value = surroundings.find(variable.getKey());
    if (value.isPresent()) {
      text.append(value.get());
    } else if (variable.hasDefault()) {
      variable.expandDefault(text);
    } else {
      throw new UnsetVariableException(variable.getKey());
    }
  }

  /** Its message is the name of the variable. */
  private static final class UnsetVariableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnsetVariableException(String variable) {
      super(variable);
    }
  }
}
