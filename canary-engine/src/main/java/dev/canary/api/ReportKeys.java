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

  /**
   * On a step, the cleanup, or a suite: one exchange over HTTP that came to its end meanwhile, as
   * one line of JSON without secrets. On a suite are those of its constructor, and those that were
   * open when it ended.
   *
   * <pre>{@code
   * {"call":1,"hop":1,"startedAt":"2026-11-20T18:00:00.000Z",
   *  "method":"POST","url":"https://shop.example.com/invoices?token=[REDACTED]",
   *  "status":201,"protocol":"h2",
   *  "timings":{"dns":0.412,"connect":8.031,"tls":17.920,"firstByte":41.007,"body":0.350,"total":68.101},
   *  "request":{"headers":{"content-type":["application/json"]},"size":11,
   *             "mediaType":"application/json","body":"{\"net\":790}","cutOff":false},
   *  "response":{"headers":{"content-type":["application/json"]},"size":8,
   *              "mediaType":"application/json","body":"{\"id\":7}","cutOff":false,"complete":true}}
   * }</pre>
   *
   * <ul>
   *   <li>{@code call} counts the calls of the run and {@code hop} the requests of a call, from 1
   *       on; a redirect makes a further hop.
   *   <li>{@code timings} are in milliseconds. {@code dns}, {@code connect} and {@code tls} are
   *       missing if there was a connection already. {@code firstByte} lasts from the request to
   *       the headers of its answer, {@code body} to the end of its body.
   *   <li>{@code size} counts the bytes of the body as it went over the network, perhaps
   *       compressed. {@code body} is at most its first 4 KiB, unpacked, and is missing if it is
   *       not text; {@code cutOff} says whether it goes on.
   *   <li>{@code complete} says whether the suite has read the body up to its end.
   *   <li>{@code failure} says what went wrong. Without an answer, {@code status}, {@code protocol}
   *       and {@code response} are missing.
   * </ul>
   *
   * <p>Of more than 500 exchanges of a step the latest are told, after a line such as {@code
   * {"dropped":17}}.
   */
  public static final String HTTP = "canary.http";

  /** On a step, or a suite: a child process and what it has written, as JSON. */
  public static final String PROCESS = "canary.process";

  /**
   * On a step that failed, or an attempt that could not be built, and is followed by another
   * attempt: a sentence that says so and why, such as "Attempt 1 of 3 failed, so the suite is tried
   * again: …".
   */
  public static final String RETRIED = "canary.retried";

  /** On a further attempt of a suite: the id of its run. */
  public static final String RUN_ID = "canary.run.id";

  private ReportKeys() {}
}
