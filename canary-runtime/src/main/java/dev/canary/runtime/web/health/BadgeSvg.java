package dev.canary.runtime.web.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.web.http.XmlText;
import dev.canary.runtime.web.view.HealthView;
import java.util.Locale;

/**
 * A badge for read-me files and wikis: a name, and in words and colour how it is. In the form that
 * shields.io has made usual.
 */
final class BadgeSvg {

  private static final String GREEN = "#1a7f37";
  private static final String YELLOW = "#8a6100";
  private static final String RED = "#c62828";
  private static final String GREY = "#5c636a";
  private static final int MARGIN = 6;

  private BadgeSvg() {}

  /** Of the only suite in a view. */
  static byte[] ofSuite(HealthView view) {
    SuiteHealth suite = view.suites().get(0);
    return view.problems().isEmpty()
        ? render(suite.suite().name(), lower(suite.verdict()), colour(suite.verdict()))
        : render(suite.suite().name(), "unknown", GREY);
  }

  /** Of all suites in a view. */
  static byte[] ofAll(String name, HealthView view) {
    if (view.status() == HealthStatus.PASS && view.isInMaintenance()) {
      return render(name, lower(Verdict.MAINTENANCE), GREY);
    }
    String message =
        switch (view.status()) {
          case PASS -> "passing";
          case WARN -> "degraded";
          case FAIL -> "failing";
        };
    String colour =
        switch (view.status()) {
          case PASS -> GREEN;
          case WARN -> YELLOW;
          case FAIL -> RED;
        };
    return render(name, message, colour);
  }

  private static String colour(Verdict verdict) {
    return switch (verdict) {
      case PASSING -> GREEN;
      case DEGRADED -> YELLOW;
      case FAILING -> RED;
      case BLOCKED, STALE, PENDING, PAUSED, MAINTENANCE -> GREY;
    };
  }

  private static String lower(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static byte[] render(String label, String message, String colour) {
    int left = width(label) + 2 * MARGIN;
    int right = width(message) + 2 * MARGIN;
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%11$s: %5$s">
          <title>%4$s: %5$s</title>
          <clipPath id="round"><rect width="%1$d" height="20" rx="3"/></clipPath>
          <g clip-path="url(#round)">
            <rect width="%2$d" height="20" fill="#444"/>
            <rect x="%2$d" width="%3$d" height="20" fill="%6$s"/>
          </g>
          <g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">
            <text x="%7$d" y="14" textLength="%8$d">%4$s</text>
            <text x="%9$d" y="14" textLength="%10$d">%5$s</text>
          </g>
        </svg>
        """
            .formatted(
                left + right,
                left,
                right,
                XmlText.escape(label),
                message,
                colour,
                MARGIN,
                width(label),
                left + MARGIN,
                width(message),
                XmlText.attribute(label));
    return svg.getBytes(UTF_8);
  }

  /** About as wide as Verdana is at 11 pixels; the browser fits the text to it exactly. */
  private static int width(String text) {
    return (int) Math.ceil(text.codePoints().mapToDouble(BadgeSvg::width).sum());
  }

  private static double width(int character) {
    if ("ijlIft.,:;|!'()[] ".indexOf(character) >= 0) {
      return 4.5;
    }
    if ("mwMW@%".indexOf(character) >= 0 || character > 0x2E7F) {
      return 10.5;
    }
    return Character.isUpperCase(character) ? 7.8 : 6.8;
  }
}
