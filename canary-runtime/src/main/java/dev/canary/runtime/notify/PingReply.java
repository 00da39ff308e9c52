package dev.canary.runtime.notify;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param reason why it is not accepted, for the middle of a sentence; never shows the address
 * @param bodyLimit how many bytes of a text the server keeps; absent if it does not say
 */
record PingReply(Kind kind, String reason, @Nullable Integer bodyLimit) {

  enum Kind {
    ACCEPTED,
    /** Another attempt would come to the same. */
    REFUSED,
    /** Another attempt may be accepted. */
    MISSED
  }

  static PingReply missed(String reason) {
    return new PingReply(Kind.MISSED, reason, null);
  }

  OptionalInt findBodyLimit() {
    return bodyLimit == null ? OptionalInt.empty() : OptionalInt.of(bodyLimit);
  }
}
