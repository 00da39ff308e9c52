package dev.canary.engine;

import dev.canary.api.ConfigValue;
import dev.canary.api.ConfigValueException;
import dev.canary.api.EngineParameters;
import dev.canary.engine.redaction.Redaction;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * The configuration as suites see it. Configuration parameters and system properties come first
 * (the platform looks both up), then the environment, then what the prober's file says.
 */
final class SuiteConfig {

  private final ConfigurationParameters parameters;
  private final UnaryOperator<@Nullable String> environment;
  private final Redaction redaction;

  SuiteConfig(
      ConfigurationParameters parameters,
      UnaryOperator<@Nullable String> environment,
      Redaction redaction) {
    this.parameters = parameters;
    this.environment = environment;
    this.redaction = redaction;
  }

  /** A value whose key has a sensitive name is not shown from now on. */
  Optional<String> find(String key) {
    Optional<String> found =
        parameters
            .get(key)
            .or(() -> Optional.ofNullable(environment.apply(environmentVariable(key))))
            .or(() -> parameters.get(EngineParameters.VALUES + key));
    found.ifPresent(value -> redaction.addSecretOf(key, value));
    return found;
  }

  /**
   * @throws ConfigValueException if the value is missing or cannot be converted
   */
  Object value(ConfigValue wanted, Class<?> type) {
    String text = find(wanted.value()).orElseGet(() -> orElse(wanted));
    if (wanted.secret()) {
      redaction.addSecret(text);
    }
    try {
      return Conversion.convert(text, type);
    } catch (IllegalArgumentException e) {
      throw unreadable(wanted, type, text, e);
    }
  }

  private static String orElse(ConfigValue wanted) {
    if (wanted.orElse().equals(ConfigValue.NONE)) {
      throw new ConfigValueException(
          "The value \"%1$s\" is not configured. Set the environment variable %2$s, or %1$s under"
                  .formatted(wanted.value(), environmentVariable(wanted.value()))
              + " canary.values in the prober's file, or the JUnit configuration parameter"
              + " %s.".formatted(wanted.value()));
    }
    return wanted.orElse();
  }

  private static ConfigValueException unreadable(
      ConfigValue wanted, Class<?> type, String text, IllegalArgumentException cause) {
    String shown = wanted.secret() ? "" : " \"" + text + "\"";
    String cure =
        wanted.secret() || cause instanceof NumberFormatException ? "" : " " + cause.getMessage();
    return new ConfigValueException(
        "The value%s of \"%s\" cannot be converted to %s.%s"
            .formatted(shown, wanted.value(), type.getSimpleName(), cure));
  }

  static String environmentVariable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
