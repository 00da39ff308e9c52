package dev.canary.engine.redaction;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides the values of sensitive fields in JSON. Bodies are cut off and servers write malformed
 * JSON, so nothing is parsed: wherever a colon follows a name, what follows the colon is its value.
 * That finds fields at any depth, amid other text, and in JSON that is a string within JSON.
 */
final class JsonFields {

  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private final String text;
  private final Predicate<String> sensitive;
  private final StringBuilder shown = new StringBuilder();
  private int done;

  private JsonFields(String text, Predicate<String> sensitive) {
    this.text = text;
    this.sensitive = sensitive;
  }

  static String redact(String text, Predicate<String> sensitive) {
    return new JsonFields(text, sensitive).redact();
  }

  private String redact() {
    int colon = text.indexOf(':');
    while (colon >= 0) {
      JsonName name = JsonName.before(colon, text);
      if (name != null && name.start() >= done && sensitive.test(unescaped(name.name()))) {
        hideValue(colon, name.quote());
      }
      colon = text.indexOf(':', Math.max(colon + 1, done));
    }
    return done == 0 ? text : shown.append(text, done, text.length()).toString();
  }

  private void hideValue(int colon, String quote) {
    int start = JsonValue.start(text, colon + 1);
    if (start < text.length()) {
      int end = JsonValue.end(text, start);
      shown.append(text, done, start).append(quote).append(Redaction.REDACTED).append(quote);
      done = end;
    }
  }

  private static String unescaped(String name) {
    return name.indexOf('\\') < 0 ? name : UNICODE.matcher(name).replaceAll(it -> unescaped(it));
  }

  private static String unescaped(MatchResult escape) {
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16)));
  }
}
