package dev.canary.runtime.access;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Makes hashes of passwords, and compares with them. */
public final class Passwords {

  /** A quarter of a second on the machines of 2026. */
  private static final int COST = 12;

  private static final int SHORTEST = 8;

  /** Bcrypt does not look further. */
  private static final int MOST_BYTES = 72;

  private static final int HASH_LENGTH = 31;

  private Passwords() {}

  /**
   * The hash for the configuration; another one each time.
   *
   * @throws PasswordException if the password is too short or too long
   */
  public static String hash(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new PasswordException(
          "The password has less than %d characters; take a longer one.".formatted(SHORTEST));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new PasswordException(
          "The password has more than %d bytes, of which bcrypt ignores the rest; take a shorter one."
              .formatted(MOST_BYTES));
    }
    return BCrypt.hashpw(password, salt(COST));
  }

  static boolean matches(String password, String hash) {
    return BCrypt.checkpw(password, hash);
  }

  /** Looks like a hash and takes as long to compare with; no password that is known matches. */
  static String decoy(int cost) {
    return salt(cost) + RandomText.next().replaceAll("[_-]", ".").substring(0, HASH_LENGTH);
  }

  static int costOf(String hash) {
    return Integer.parseInt(hash.substring(4, 6));
  }

  private static String salt(int cost) {
    return BCrypt.gensalt("$2b", cost);
  }
}
