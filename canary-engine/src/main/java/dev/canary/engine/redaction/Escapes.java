package dev.canary.engine.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways in which URLs, JSON and HTML write what they cannot hold as it is. */
final class Escapes {

  private static final HexFormat HEX = HexFormat.of();
  private static final Map<Character, String> SHORT =
      Map.of(
          ' ', "\\+",
          '\n', "\\\\n",
          '\r', "\\\\r",
          '\t', "\\\\t",
          '&', "&amp;",
          '<', "&lt;",
          '>', "&gt;",
          '"', "&quot;|&#34;",
          '\'', "&#39;|&#x27;|&apos;");

  private Escapes() {}

  /** Matches a text however it is escaped. */
  static Pattern pattern(String text) {
    return Pattern.compile(
        text.codePoints().mapToObj(it -> pattern(it)).collect(Collectors.joining()));
  }

  private static String pattern(int codePoint) {
    String plain = Character.toString(codePoint);
    if (codePoint < 0x80 && Character.isLetterOrDigit(codePoint)) {
      return plain;
    }
    String backslash = codePoint > ' ' && codePoint < 0x7f ? "\\\\?" : "";
    String others = SHORT.get(plain.charAt(0));
    return "(?:%s%s|(?i:%s)|(?i:%s)%s)"
        .formatted(
            backslash,
            Pattern.quote(plain),
            percent(plain),
            unicode(plain),
            others == null ? "" : "|" + others);
  }

  private static String percent(String plain) {
    return "%" + HexFormat.ofDelimiter("%").formatHex(plain.getBytes(UTF_8));
  }

  private static String unicode(String plain) {
    return plain
        .chars()
        .mapToObj(unit -> "\\\\u" + HEX.toHexDigits((char) unit))
        .collect(Collectors.joining());
  }
}
