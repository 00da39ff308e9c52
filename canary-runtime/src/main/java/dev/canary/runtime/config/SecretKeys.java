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

  private static final Pattern DOT = Pattern.compile("\\.");

  private SecretKeys() {}

  /** The value as a message may show it. */
  static String quote(ConfigKey<?> key, Given given, String value) {
    return key.isSecret() || isSecret(given.key()) ? "[REDACTED]" : "\"" + value + "\"";
  }

  static boolean isSecret(String key) {
    return DOT.splitAsStream(decisive(key)).anyMatch(SECRET.asMatchPredicate());
  }

  /** A section of users or tokens is no secret by its name; what is in it may be. */
  private static String decisive(String key) {
    boolean isAccount = key.startsWith(AccessKeys.USERS) || key.startsWith(AccessKeys.TOKENS);
    return isAccount ? key.substring(key.lastIndexOf('.') + 1) : key;
  }
}
