package dev.canary.runtime.run;

import dev.canary.runtime.run.RefusedException.Cause;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much people may write to what they do: all of it is kept, and shown in many places. */
final class Remarks {

  private static final int LONGEST_REASON = 500;
  private static final int MOST_LABELS = 32;
  private static final int LONGEST_VALUE = 256;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private Remarks() {}

  /**
   * Lets a reason pass.
   *
   * @throws RefusedException if it is too long
   */
  static void requireReason(@Nullable String reason) {
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw refused(
          "The reason has %d characters. It may have %d."
              .formatted(reason.length(), LONGEST_REASON));
    }
  }

  /**
   * Lets labels pass.
   *
   * @throws RefusedException if there are too many, or one of them cannot be used
   */
  static void requireLabels(Map<String, String> labels) {
    if (labels.size() > MOST_LABELS) {
      throw refused("There are %d labels. There may be %d.".formatted(labels.size(), MOST_LABELS));
    }
    labels.forEach(Remarks::requireLabel);
  }

  private static void requireLabel(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw refused(
          "The label \"%.64s\" has a name that cannot be used. Names have up to 64 letters from A to Z, digits, dots, hyphens and underscores."
              .formatted(name));
    }
    if (value.length() > LONGEST_VALUE) {
      throw refused(
          "The label %s has %d characters. It may have %d."
              .formatted(name, value.length(), LONGEST_VALUE));
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw refused(
          "The label %s has a control character, such as a new line. Leave it out."
              .formatted(name));
    }
  }

  private static RefusedException refused(String message) {
    return new RefusedException(Cause.INVALID, message);
  }
}
