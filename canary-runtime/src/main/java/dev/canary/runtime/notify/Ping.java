package dev.canary.runtime.notify;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message to a dead-man's switch.
 *
 * @param runId ties the end of a run to its start; absent if the prober itself is meant
 * @param text what people read beside it
 */
record Ping(Signal signal, @Nullable String runId, String text) {

  enum Signal {
    START("start"),
    SUCCESS(""),
    FAIL("fail");

    private final String path;

    Signal(String path) {
      this.path = path;
    }

    /** What is appended to the address; nothing if empty. */
    String path() {
      return path;
    }
  }

  /**
   * Whether an earlier ping need not be sent any more, now that there is this one: a result says
   * more than all before it, but its own start goes first, so that the time between them is seen. A
   * start says more than other starts, and nothing about results.
   */
  boolean supersedes(Ping earlier) {
    return signal == Signal.START
        ? earlier.signal == Signal.START
        : earlier.signal != Signal.START || !Objects.equals(runId, earlier.runId);
  }

  /** Whether an earlier ping that was tried in vain need not be tried again. */
  boolean replaces(Ping earlier) {
    return signal != Signal.START || earlier.signal == Signal.START;
  }
}
