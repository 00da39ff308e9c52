package dev.canary.runtime.run;

import java.time.Instant;

/**
 * One trouble from its beginning to its end. All that is told of it belongs together by this.
 *
 * @param openedAt when the verdict changed that opened it; of one subject no two are the same
 */
public record Alert(AlertSubject subject, Instant openedAt) {

  /** Unique among the alerts of a prober, such as {@code suite/invoices/1763661600000}. */
  public String key() {
    return "%s/%s/%d"
        .formatted(
            subject.type() == AlertSubject.Type.SUITE ? "suite" : "environment",
            subject.id(),
            openedAt.toEpochMilli());
  }
}
