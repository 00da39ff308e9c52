package dev.canary.engine.redaction;

import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One secret.
 *
 * @param anchor its longest run of letters and digits, which no way of escaping touches: where that
 *     does not occur, nothing is to be hidden
 * @param pattern matches it in every way of writing it
 * @param longest how long a way of writing it can be
 */
record SecretValue(String anchor, Pattern pattern, int longest) {

  /** A beginning as short as this gives nothing away, and occurs everywhere. */
  private static final int HARMLESS = 2;

  private static final int LONGEST_ESCAPE = 12;

  static SecretValue of(String secret) {
    String anchor =
        Arrays.stream(secret.split("[^A-Za-z0-9]+"))
            .reduce("", (one, other) -> one.length() < other.length() ? other : one);
    return new SecretValue(anchor, Escapes.pattern(secret), secret.length() * LONGEST_ESCAPE);
  }

  void mark(String text, BitSet hidden) {
    if (!text.contains(anchor)) {
      return;
    }
    Matcher matcher = pattern.matcher(text);
    for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
      hidden.set(matcher.start(), matcher.end());
    }
  }

  void markBeginningAtTheEnd(String text, BitSet hidden) {
    Matcher matcher = pattern.matcher(text);
    int last = text.length() - HARMLESS;
    for (int from = Math.max(0, text.length() - longest); from < last; from++) {
      matcher.region(from, text.length());
      if (!matcher.lookingAt() && matcher.hitEnd()) {
        hidden.set(from, text.length());
        return;
      }
    }
  }
}
