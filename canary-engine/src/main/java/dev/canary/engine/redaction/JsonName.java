package dev.canary.engine.redaction;

import org.jspecify.annotations.Nullable;

/**
 * A name in JSON.
 *
 * @param start where it begins
 * @param quote what stands around it, with the backslashes that it has in JSON within JSON
 */
record JsonName(int start, String name, String quote) {

  /** The name to which a colon belongs; absent if it belongs to none. */
  static @Nullable JsonName before(int colon, String text) {
    int end = backOverBlanks(text, colon);
    if (end == 0) {
      return null;
    }
    char last = text.charAt(end - 1);
    return last == '"' || last == '\'' ? quoted(text, end - 1, last) : bare(text, end);
  }

  private static @Nullable JsonName quoted(String text, int closing, char quote) {
    int opening = text.lastIndexOf(quote, closing - 1);
    if (opening < 0) {
      return null;
    }
    int end = closing;
    while (end > opening + 1 && text.charAt(end - 1) == '\\') {
      end--;
    }
    return new JsonName(
        opening, text.substring(opening + 1, end), text.substring(end, closing) + quote);
  }

  /** As in {@code {password: 1}}; in a sentence a colon may follow anything. */
  private static @Nullable JsonName bare(String text, int end) {
    int start = end;
    while (start > 0 && isPartOfName(text.charAt(start - 1))) {
      start--;
    }
    int before = backOverBlanks(text, start);
    boolean first =
        before > 0 && (text.charAt(before - 1) == '{' || text.charAt(before - 1) == ',');
    return start == end || !first ? null : new JsonName(start, text.substring(start, end), "\"");
  }

  private static boolean isPartOfName(char c) {
    return Character.isJavaIdentifierPart(c) || c == '-';
  }

  private static int backOverBlanks(String text, int end) {
    int at = end;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
