package dev.canary.runtime.notify;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came back from the receiver of an alert.
 *
 * @param reason why it is not accepted, for the middle of a sentence; never shows a secret
 * @param pause how long the receiver wants to be left alone; absent if it does not say
 */
record AlertReply(Kind kind, String reason, @Nullable Duration pause) {

  enum Kind {
    ACCEPTED,
    /** Somebody has to correct something; others may be accepted. */
    REFUSED,
    /** Whoever should have answered is not there, or not well. */
    MISSED
  }

  static final AlertReply ACCEPTED = new AlertReply(Kind.ACCEPTED, "", null);

  static AlertReply refused(String reason) {
    return new AlertReply(Kind.REFUSED, reason, null);
  }

  static AlertReply missed(String reason) {
    return new AlertReply(Kind.MISSED, reason, null);
  }

  AlertReply withPause(Duration wanted) {
    return new AlertReply(kind, reason, wanted);
  }

  Optional<Duration> findPause() {
    return Optional.ofNullable(pause);
  }
}
