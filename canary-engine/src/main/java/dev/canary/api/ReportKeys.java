package dev.canary.api;

/**
 * The keys under which the engine publishes report entries, so that whoever listens need not read
 * meaning out of messages. Keys that suites publish never begin with {@code canary.}.
 */
public final class ReportKeys {

  /** Begins every key of the engine's own. */
  public static final String PREFIX = "canary.";

  /** On a suite that is skipped: the id of the suite whose failure is the cause. */
  public static final String BLOCKED_BY = "canary.blocked.by";

  /**
   * On a step that passed, but took longer than its {@link Step#slow()}: a sentence that says so.
   */
  public static final String SLOW = "canary.slow";

  /** On a {@link Step#soft()} step that failed: {@code true}. */
  public static final String SOFT_FAILURE = "canary.soft.failure";

  /** On a suite: the id of a thread that did not end when it was interrupted, and was given up. */
  public static final String HUNG_THREAD = "canary.hung.thread";

  /**
   * On a suite: {@code true} if it was cut off, or did not start, since the launch was cancelled.
   */
  public static final String CANCELLED = "canary.cancelled";

  private ReportKeys() {}
}
