package dev.canary.api;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a suite can ask and do while it runs. Taken as a parameter of the constructor, of a step or
 * of the cleanup; the same object throughout a run.
 *
 * <pre>{@code
 * @Step
 * void signUp(CanaryContext canary) throws InterruptedException {
 *   user = shop.signUp(canary.uniqueName("user"));
 *   canary.publish("user", user.id());
 *   canary.sleep(Duration.ofSeconds(1));
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public interface CanaryContext {

  /** The id of this run, unique everywhere; the prober's log, store and API know the run by it. */
  String runId();

  /** The id of the suite, such as {@code sign-up}. */
  String suite();

  /**
   * What started the run: {@code SCHEDULE}, {@code MANUAL} (also IDE and build), {@code PIPELINE},
   * or {@code CLEANUP} if only the cleanup runs.
   */
  String trigger();

  /** The moment at which the running step, or the cleanup, is cut off. */
  Instant deadline();

  /** The time that is left until {@link #deadline()}; zero once it has passed, never negative. */
  Duration remaining();

  /**
   * Looks up a configuration value as {@link ConfigValue @ConfigValue} does, without conversion.
   *
   * @param key such as {@code shop.url}
   */
  Optional<String> config(String key);

  /**
   * Publishes a fact about this run. It appears as a JUnit report entry in IDE and build reports,
   * and among the {@code entries} of the run in the prober.
   *
   * @param key not blank, and not beginning with {@code canary.}, which the engine keeps for itself
   * @param value not blank
   * @throws IllegalArgumentException if key or value is not as it has to be
   */
  void publish(String key, String value);

  /**
   * Attaches something to this run: a screenshot, a document, a dump. It appears as a file entry of
   * JUnit in IDE and build reports, and beside the run in the prober.
   *
   * @param name the name of the file, such as {@code invoice.pdf}; what is no letter, digit, dot,
   *     hyphen or underscore becomes an underscore
   * @param mediaType such as {@code application/pdf}
   * @param bytes the content
   * @throws IllegalArgumentException if the name is blank or the media type is none
   * @throws UncheckedIOException if the file cannot be written
   */
  void attach(String name, String mediaType, byte[] bytes);

  /**
   * Makes a name that no other run uses: the prefix, a hyphen, and 16 random hexadecimal digits.
   *
   * @param prefix says what it is, such as {@code user}; a mark by which test data is recognised
   */
  String uniqueName(String prefix);

  /**
   * Sleeps, but not beyond {@link #deadline()}.
   *
   * @throws InterruptedException if the step is cut off meanwhile
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * Starts a child process. It is destroyed, with all its descendants, when the running step is cut
   * off at its deadline, and at the latest when the run ends. What it writes becomes evidence.
   *
   * @param command the program and its arguments; no shell is in between
   * @throws UncheckedIOException if it cannot be started
   * @throws IllegalStateException if the step was cut off, or the run has ended
   */
  default CanaryProcess process(String... command) {
    return process(new ProcessBuilder(command));
  }

  /**
   * Starts a child process with a working directory and environment variables of its own.
   *
   * @param builder of which a copy is used, without its redirections: the output is read by the
   *     engine
   * @throws UncheckedIOException if it cannot be started
   * @throws IllegalStateException if the step was cut off, or the run has ended
   */
  CanaryProcess process(ProcessBuilder builder);
}
