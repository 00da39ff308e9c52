package dev.canary.runtime.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody guesses. */
final class RandomText {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  /** 256 random bits, as 43 characters that need no escapes anywhere. */
  static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
