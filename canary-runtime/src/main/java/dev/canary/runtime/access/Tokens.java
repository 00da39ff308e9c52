package dev.canary.runtime.access;

/** Makes tokens. */
public final class Tokens {

  /** Lets those who look for secrets in repositories know one. */
  private static final String PREFIX = "canary_";

  private Tokens() {}

  /** One that nobody has. */
  public static String next() {
    return PREFIX + RandomText.next();
  }

  /** What the configuration has instead of a token. */
  public static String hash(String token) {
    return Digest.of(token);
  }
}
