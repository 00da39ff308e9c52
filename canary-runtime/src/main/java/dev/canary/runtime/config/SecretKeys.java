package dev.canary.runtime.config;

import java.util.regex.Pattern;

/**
 * Which keys hold secrets, judged by their names, or by what they are for; their values are in no
 * message.
 */
final class SecretKeys {

  private static final Pattern SECRET =
      Pattern.compile(
          "password|secret|.*key|.*token.*|.*session.*|.*auth.*|cookie|set-cookie",
          Pattern.CASE_INSENSITIVE);

  private SecretKeys() {}

  /** The value as a message may show it. */
  static String quote(ConfigKey<?> key, Given given, String value) {
    return key.isSecret() || isSecret(given.key()) ? "[REDACTED]" : "\"" + value + "\"";
  }

  static boolean isSecret(String key) {
    return Pattern.compile("\\.").splitAsStream(key).anyMatch(SECRET.asMatchPredicate());
  }
}
