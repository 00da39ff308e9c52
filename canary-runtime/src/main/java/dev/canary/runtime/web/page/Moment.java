package dev.canary.runtime.web.page;

import dev.canary.runtime.web.http.Times;
import dev.canary.runtime.web.view.Took;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment on a page. The page says it in UTC; a script puts it into the reader's zone, and keeps
 * saying how long ago that is.
 *
 * @param now when the page was made
 */
record Moment(Instant at, Instant now) {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  String iso() {
    return Times.iso(at);
  }

  /** Such as {@code 20 Nov 18:00:03 UTC}. */
  String text() {
    return TEXT.format(at) + " UTC";
  }

  /** Such as {@code 3 min ago} or {@code in 10 s}. */
  String relative() {
    Duration age = Duration.between(at, now);
    if (age.isNegative()) {
      return "in " + Took.roughly(age.negated());
    }
    return age.toSeconds() == 0 ? "just now" : Took.roughly(age) + " ago";
  }

  /** Such as {@code in 10 s}, of something that happens as soon as it can from then on. */
  String due() {
    return at.isAfter(now) ? relative() : "due now";
  }

  /** How long it has lasted. */
  String lasting() {
    Duration age = Duration.between(at, now);
    return Took.roughly(age.isNegative() ? Duration.ZERO : age);
  }
}
