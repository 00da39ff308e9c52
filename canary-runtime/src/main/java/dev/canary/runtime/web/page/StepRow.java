package dev.canary.runtime.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A step on the page of its run.
 *
 * @param number counts from 1; absent for the cleanup
 * @param at where it is on the scale of the run; absent if it did not start
 * @param took absent if it is not over
 * @param since when it began, if it goes on; absent otherwise
 * @param before how long it took in the last passing run; absent if it was not in that
 * @param beforeAt the same on the scale of this run
 */
record StepRow(
    String id,
    @Nullable Integer number,
    String name,
    Mark mark,
    @Nullable Stretch at,
    @Nullable String took,
    @Nullable Moment since,
    @Nullable String before,
    @Nullable Stretch beforeAt,
    @Nullable String reason,
    @Nullable FailureView failure,
    Clues clues) {

  /** Whether there is more to see than one line. */
  boolean hasMore() {
    return reason != null || failure != null || !clues.isEmpty();
  }

  boolean isOpen() {
    return mark.tone().equals("bad");
  }
}
