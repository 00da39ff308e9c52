package dev.canary.runtime.web.health;

import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.web.http.Times;
import dev.canary.runtime.web.http.XmlText;
import dev.canary.runtime.web.view.HealthSentence;
import dev.canary.runtime.web.view.HealthView;
import dev.canary.runtime.web.view.SuiteWords;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Health as Pingdom's HTTP custom check reads it. */
final class HealthXml {

  // Pingdom takes positive numbers of at most eight digits before the point and three after it.
  private static final BigDecimal LEAST = new BigDecimal("0.001");
  private static final BigDecimal MOST = new BigDecimal("99999999.999");

  private HealthXml() {}

  static byte[] render(HealthView view) {
    return """
        <pingdom_http_custom_check>\
        <status>%s</status>\
        <response_time>%s</response_time>\
        </pingdom_http_custom_check>
        """
        .formatted(XmlText.escape(status(view)), slowest(view).toPlainString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String status(HealthView view) {
    if (view.status() != HealthStatus.FAIL) {
      return "OK";
    }
    Stream<SuiteHealth> suites =
        Stream.of(
                view.failing(),
                view.with(Verdict.STALE).stream(),
                view.with(Verdict.PENDING).stream())
            .flatMap(some -> some);
    String names =
        Stream.of(
                view.problems().stream(),
                suites.map(SuiteWords::name),
                view.blockedByEnvironment().keySet().stream())
            .flatMap(some -> some)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? HealthSentence.of(view) : names;
  }

  private static BigDecimal slowest(HealthView view) {
    return view.suites().stream()
        .map(SuiteHealth::latest)
        .flatMap(run -> Optional.ofNullable(run).flatMap(Run::findDuration).stream())
        .max(Comparator.naturalOrder())
        .map(HealthXml::clamp)
        .orElse(LEAST);
  }

  private static BigDecimal clamp(Duration duration) {
    return Times.millis(duration).max(LEAST).min(MOST);
  }
}
