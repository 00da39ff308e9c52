package dev.canary.runtime.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a prober says of itself at {@code /metrics}. */
record ScrapedMetrics(String text) {

  static ScrapedMetrics from(URI prober) {
    try (var answer = prober.resolve("/metrics").toURL().openStream()) {
      return new ScrapedMetrics(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A bound in milliseconds that this share of all starts kept: the nearest that is counted. */
  double boundOfStartDelay(double share) {
    Pattern bucket =
        Pattern.compile("canary_schedule_delay_seconds_bucket\\{.*?le=\"([^\"]+)\".*?} (\\S+)");
    double wanted = share * value("canary_schedule_delay_seconds_count");
    Matcher matcher = bucket.matcher(text);
    while (matcher.find()) {
      if (Double.parseDouble(matcher.group(2)) >= wanted && !matcher.group(1).equals("+Inf")) {
        return 1000 * Double.parseDouble(matcher.group(1));
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** The value of a metric that has no labels. */
  double value(String name) {
    Matcher matcher = Pattern.compile("(?m)^" + name + " (\\S+)").matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("There is no metric " + name + ".");
    }
    return Double.parseDouble(matcher.group(1));
  }
}
