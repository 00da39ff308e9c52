package dev.canary.runtime.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads values that decide who is let in. */
final class SecretFormats {

  /** Less than a cost of 10 is soon guessed; more than 16 would take seconds a login. */
  private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$1[0-6]\\$[./A-Za-z0-9]{53}");

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{16,200}");

  private SecretFormats() {}

  static SecretText passwordHash(String text) {
    return matching(BCRYPT, text);
  }

  static SecretText tokenHash(String text) {
    return matching(SHA_256, text.toLowerCase(Locale.ROOT));
  }

  static SecretText token(String text) {
    return matching(TOKEN, text);
  }

  private static SecretText matching(Pattern format, String text) {
    ValueType.require(format.matcher(text).matches());
    return new SecretText(text);
  }
}
