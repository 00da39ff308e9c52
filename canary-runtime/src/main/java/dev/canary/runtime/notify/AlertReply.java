package dev.canary.runtime.notify;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came back from the receiver of an alert.
 *
 * @param reason why it is not accepted, for the middle of a sentence; never shows a secret
 * @param doubtful whether the receiver may have got it, though it did not say so
 * @param pause how long the receiver wants to be left alone; absent if it does not say
 */
record AlertReply(Kind kind, String reason, boolean doubtful, @Nullable Duration pause) {

  enum Kind {
    ACCEPTED,
    /** Somebody has to correct something; others may be accepted. */
    REFUSED,
    /** Whoever should have answered is not there, or not well. */
    MISSED
  }

  static final AlertReply ACCEPTED = new AlertReply(Kind.ACCEPTED, "", false, null);

  static AlertReply refused(String reason) {
    return new AlertReply(Kind.REFUSED, reason, false, null);
  }

  static AlertReply missed(String reason, boolean doubtful) {
    return new AlertReply(Kind.MISSED, reason, doubtful, null);
  }

  AlertReply withPause(Duration wanted) {
    return new AlertReply(kind, reason, doubtful, wanted);
  }

  /** The same if an earlier attempt was in doubt already. */
  AlertReply orIfSo(boolean earlier) {
    return new AlertReply(kind, reason, doubtful || earlier, pause);
  }

  Optional<Duration> findPause() {
    return Optional.ofNullable(pause);
  }
}
