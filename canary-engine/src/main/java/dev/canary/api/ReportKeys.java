package dev.canary.api;

/**
 * The keys under which the engine publishes report entries, so that whoever listens need not read
 * meaning out of messages. Keys that suites publish never begin with {@code canary.}.
 */
public final class ReportKeys {

  /** Begins every key of the engine's own. */
  public static final String PREFIX = "canary.";

  /**
   * On the engine, beside {@link #BLOCKED_BY} or {@link #CANCELLED}: the unique id of the suite or
   * environment that is meant and did not start. Nothing is published on what has not started.
   */
  public static final String SUITE = "canary.suite";

  /**
   * Of a suite that is skipped: what failed and is the cause, the id of a suite or the class name
   * of an environment.
   */
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
   * On a suite, or of one that did not start: {@code true} if the launch was cancelled and the
   * suite cut off or not begun.
   */
  public static final String CANCELLED = "canary.cancelled";

  /**
   * On a suite or environment: something was made, as JSON {@code
   * {"kind":"invoice","id":"7","createdAt":"2026-11-20T18:00:00.000Z","attributes":{}}}.
   */
  public static final String TEST_DATA_CREATED = "canary.test-data.created";

  /** On a suite or environment: something was deleted, as JSON {@code {"kind":…,"id":…}}. */
  public static final String TEST_DATA_DELETED = "canary.test-data.deleted";

  /**
   * On a suite or environment that has ended without having deleted all that it made: a JSON array
   * of what is left, which {@link EngineParameters#TEST_DATA} hands to a later run.
   */
  public static final String TEST_DATA_LEFT = "canary.test-data.left";

  /** On a step, or a suite: an HTTP exchange, as JSON. */
  public static final String HTTP = "canary.http";

  /** On a step, or a suite: a child process and what it has written, as JSON. */
  public static final String PROCESS = "canary.process";

  /**
   * On a step that failed, or a suite that could not be built, and is tried again: a sentence that
   * says so and why, such as "Attempt 1 of 3 failed, so the suite is tried again: …".
   */
  public static final String RETRIED = "canary.retried";

  /** On a further attempt of a suite: the id of its run. */
  public static final String RUN_ID = "canary.run.id";

  private ReportKeys() {}
}
