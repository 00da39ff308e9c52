package dev.canary.runtime.web.page;

import dev.canary.runtime.run.LogLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A line that was logged.
 *
 * @param offset from the start of the run
 * @param message with the stack trace of what was logged with it, if there is one
 */
record LogRow(String offset, String level, String tone, String logger, StackText message) {

  /**
   * @param className of the suite, whose own frames are shown
   */
  static LogRow of(LogLine line, Instant start, String className) {
    return new LogRow(
        String.format(
            Locale.ROOT, "+%.3f s", Duration.between(start, line.at()).toMillis() / 1_000.0),
        line.level(),
        tone(line.level()),
        line.logger().substring(line.logger().lastIndexOf('.') + 1),
        StackText.of(line.message(), className));
  }

  private static String tone(String level) {
    return switch (level) {
      case "ERROR" -> "bad";
      case "WARN" -> "warn";
      default -> "off";
    };
  }
}
