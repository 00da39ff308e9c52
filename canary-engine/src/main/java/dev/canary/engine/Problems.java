package dev.canary.engine;

import dev.canary.api.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;

/** Collects what is wrong with a suite class, so that everything can be reported at once. */
final class Problems {

  private final List<DiscoveryIssue> issues = new ArrayList<>();

  void add(Place place, String message, @Nullable Object... values) {
    String text = message.formatted(values);
    issues.add(DiscoveryIssue.builder(Severity.ERROR, text).source(place.source()).build());
  }

  /** Reads a duration out of an annotation, where an empty text stands for the default. */
  @Nullable Duration readDuration(Place place, String attribute, String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      add(place, "The %s of %s cannot be used: %s", attribute, place, e.getMessage());
      return null;
    }
  }

  /** Reads Jupiter's annotation. */
  @Nullable Duration readTimeout(Place place, Timeout timeout) {
    Duration duration = Duration.of(timeout.value(), timeout.unit().toChronoUnit());
    return readDuration(place, "@Timeout", duration.toString());
  }

  List<DiscoveryIssue> issues() {
    return List.copyOf(issues);
  }

  boolean isEmpty() {
    return issues.isEmpty();
  }
}
