package dev.canary.engine;

import dev.canary.api.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.TestSource;

/** Collects what is wrong with a suite class, so that everything can be reported at once. */
final class Problems {

  private final List<DiscoveryIssue> issues = new ArrayList<>();

  void add(TestSource source, String message, @Nullable Object... values) {
    String text = message.formatted(values);
    issues.add(DiscoveryIssue.builder(Severity.ERROR, text).source(source).build());
  }

  /** Reads a duration out of an annotation, where an empty text stands for the default. */
  @Nullable Duration readDuration(TestSource source, String attribute, String of, String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      add(source, "The %s of %s cannot be used: %s", attribute, of, e.getMessage());
      return null;
    }
  }

  List<DiscoveryIssue> issues() {
    return List.copyOf(issues);
  }

  boolean isEmpty() {
    return issues.isEmpty();
  }
}
