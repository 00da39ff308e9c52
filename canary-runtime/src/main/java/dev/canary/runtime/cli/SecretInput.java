package dev.canary.runtime.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where secrets are typed, or come from. */
interface SecretInput {

  /**
   * A password.
   *
   * @throws WrongUsageException if there is none
   */
  String readPassword();

  /** Typed twice, without being shown. */
  static SecretInput typedOn(Console console) {
    return () -> same(console.readPassword("Password: "), console.readPassword("Again: "));
  }

  /** A line of what another program writes. */
  static SecretInput lineOf(Reader reader) {
    return () -> {
      try {
        String line = new BufferedReader(reader).readLine();
        if (line == null) {
          throw missing();
        }
        return line;
      } catch (IOException e) {
        throw new WrongUsageException(
            "The standard input cannot be read (%s).".formatted(e.getMessage()));
      }
    };
  }

  static String same(char @Nullable [] one, char @Nullable [] other) {
    if (one == null || other == null) {
      throw missing();
    }
    if (!Arrays.equals(one, other)) {
      throw new WrongUsageException("The two are not the same; try again.");
    }
    return new String(one);
  }

  private static WrongUsageException missing() {
    return new WrongUsageException(
        "There is no password; type one, or give it as a line of the standard input.");
  }
}
