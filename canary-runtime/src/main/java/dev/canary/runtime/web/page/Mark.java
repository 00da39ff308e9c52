package dev.canary.runtime.web.page;

import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.Verdict;
import java.util.Locale;

/**
 * A state as it is shown: by a word, a colour, and a sign for those to whom colours say nothing.
 *
 * @param tone the name of its colour in the style sheet
 */
record Mark(String word, String tone, String sign) {

  static final Mark RUNNING = new Mark("Running", "running", "▸");

  static Mark of(Verdict verdict) {
    return switch (verdict) {
      case PASSING -> new Mark("Passing", "good", "✓");
      case DEGRADED -> new Mark("Degraded", "warn", "!");
      case FAILING -> new Mark("Failing", "bad", "✕");
      case BLOCKED -> new Mark("Blocked", "blocked", "⊘");
      case STALE -> new Mark("Stale", "stale", "?");
      case PENDING -> new Mark("Pending", "pending", "…");
      case PAUSED -> new Mark("Paused", "off", "‖");
      case MAINTENANCE -> new Mark("Maintenance", "off", "◷");
    };
  }

  static Mark of(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> new Mark("Passed", "good", "✓");
      case DEGRADED -> new Mark("Degraded", "warn", "!");
      case FAILED -> new Mark("Failed", "bad", "✕");
      case BLOCKED -> new Mark("Blocked", "blocked", "⊘");
      case ABORTED -> new Mark("Aborted", "off", "‖");
      case ERROR -> new Mark("Error", "stale", "?");
      case MISSED -> new Mark("Missed", "off", "○");
    };
  }

  static Mark of(StepOutcome outcome) {
    return switch (outcome) {
      case PASSED -> of(Outcome.PASSED);
      case DEGRADED -> of(Outcome.DEGRADED);
      case FAILED -> of(Outcome.FAILED);
      case SKIPPED -> new Mark("Skipped", "off", "–");
      case ABORTED -> of(Outcome.ABORTED);
    };
  }

  static Mark of(HealthStatus status) {
    return switch (status) {
      case PASS -> new Mark("Healthy", "good", "✓");
      case WARN -> new Mark("Degraded", "warn", "!");
      case FAIL -> new Mark("Unhealthy", "bad", "✕");
    };
  }

  /** As it reads within a sentence. */
  String inSentence() {
    return word.toLowerCase(Locale.ROOT);
  }
}
