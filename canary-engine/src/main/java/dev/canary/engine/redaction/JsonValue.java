package dev.canary.engine.redaction;

/** Where values in JSON begin and end; at the end of the text if it is cut off. */
final class JsonValue {

  private JsonValue() {}

  static int start(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int end(String text, int start) {
    char first = text.charAt(start);
    if (first == '{' || first == '[') {
      return endOfNested(text, start);
    }
    int quote = overBackslashes(text, start);
    return isQuote(text, quote) ? endOfString(text, start, quote) : endOfWord(text, start);
  }

  private static int endOfNested(String text, int start) {
    int depth = 0;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      int quote = overBackslashes(text, at);
      if (isQuote(text, quote)) {
        at = endOfString(text, at, quote);
        continue;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      at++;
      if (depth == 0) {
        return at;
      }
    }
    return at;
  }

  /** A string whose quotes have backslashes, since it is within a string, ends with as many. */
  private static int endOfString(String text, int start, int quote) {
    int backslashes = quote - start;
    int at = quote + 1;
    while (at < text.length()) {
      int next = overBackslashes(text, at);
      if (next < text.length()
          && text.charAt(next) == text.charAt(quote)
          && closes(next - at, backslashes)) {
        return next + 1;
      }
      at = next + 1;
    }
    return text.length();
  }

  /** An even number before a plain quote are backslashes themselves. */
  private static boolean closes(int found, int opened) {
    return opened == 0 ? found % 2 == 0 : found <= opened;
  }

  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length() && ",}]\r\n\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static int overBackslashes(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == '\\') {
      at++;
    }
    return at;
  }

  private static boolean isQuote(String text, int at) {
    return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
  }
}
