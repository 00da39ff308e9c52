package dev.canary.runtime.report;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.StepOutcome;

/** How a result looks: its colour and its mark. */
public enum Tone {
  GOOD("32", "✓", "+"),
  WARNING("33", "!", "!"),
  BAD("31", "✗", "x"),
  NEUTRAL("2", "–", "-");

  private final String colour;
  private final String mark;
  private final String asciiMark;

  Tone(String colour, String mark, String asciiMark) {
    this.colour = colour;
    this.mark = mark;
    this.asciiMark = asciiMark;
  }

  public static Tone of(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> GOOD;
      case DEGRADED -> WARNING;
      case FAILED, ERROR -> BAD;
      case BLOCKED, ABORTED, MISSED -> NEUTRAL;
    };
  }

  public static Tone of(StepOutcome outcome) {
    return switch (outcome) {
      case PASSED -> GOOD;
      case DEGRADED -> WARNING;
      case FAILED -> BAD;
      case SKIPPED, ABORTED -> NEUTRAL;
    };
  }

  public String mark(Look look) {
    return paint(look.unicode() ? mark : asciiMark, look);
  }

  public String paint(String text, Look look) {
    return look.colours() ? "\u001b[%sm%s\u001b[0m".formatted(colour, text) : text;
  }
}
