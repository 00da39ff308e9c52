package dev.canary.runtime.web.access;

import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.Resources;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page without scripts, with places for texts. Its style sheet is open to everybody. */
final class PlainPage {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String TYPE = "text/html;charset=utf-8";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");

  private final String html;

  private PlainPage(String html) {
    this.html = html;
  }

  static PlainPage of(String name) {
    return new PlainPage(
        new String(Resources.bytes(PlainPage.class, name), StandardCharsets.UTF_8));
  }

  /** The page with these texts, which can be no more than texts. */
  Answer answer(int status, Map<String, String> texts, Map<String, String> headers) {
    String filled =
        PLACE
            .matcher(html)
            .replaceAll(
                place -> Matcher.quoteReplacement(escape(texts.getOrDefault(place.group(1), ""))));
    Map<String, String> all = new HashMap<>(HEADERS);
    all.putAll(headers);
    return new Answer(status, TYPE, filled.getBytes(StandardCharsets.UTF_8), all);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
