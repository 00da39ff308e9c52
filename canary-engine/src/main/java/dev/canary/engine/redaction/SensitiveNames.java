package dev.canary.engine.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The names whose values are not shown. */
final class SensitiveNames {

  // The default of "sanitize field names" in Elastic's APM specification, where the names that end
  // or contain something have asterisks. Compared by hand, since every name of an exchange is.
  private static final Set<String> WHOLE =
      Set.of("password", "passwd", "pwd", "secret", "cookie", "set-cookie");
  private static final String END = "key";
  private static final List<String> PARTS =
      List.of("token", "session", "credit", "card", "auth", "principal");

  private final List<Pattern> patterns;

  SensitiveNames(String patterns) {
    this.patterns = patterns.lines().filter(it -> !it.isBlank()).map(it -> compile(it)).toList();
  }

  private static Pattern compile(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no regular expression: %s near index %d. Correct it, or write \\ before what is meant literally."
              .formatted(regex, e.getDescription(), e.getIndex()),
          e);
    }
  }

  boolean isSensitive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return WHOLE.contains(lower)
        || lower.endsWith(END)
        || hasSensitivePart(lower)
        || patterns.stream().anyMatch(pattern -> pattern.matcher(name).find());
  }

  private static boolean hasSensitivePart(String name) {
    for (String part : PARTS) {
      if (name.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
