package dev.canary.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * Marks a class as a canary suite: ordered {@link Step steps} that walk through a system as a user
 * would, and one {@link Cleanup cleanup} that removes what they made.
 *
 * <pre>{@code
 * @CanarySuite(every = "1m", timeout = "30s")
 * class InvoicesCanary {
 *   InvoicesCanary(SignUpCanary signUp, OkHttpClient http, TestData data) { … }
 *   @Step void createDraft() { … }
 *   @Step void issue() { … }
 *   @Cleanup void deleteInvoices() { data.deleteEach("invoice", billing::delete); }
 * }
 * }</pre>
 *
 * <p>The class is instantiated once for every run, so its fields carry state from step to step; it
 * may be a record. It may not be private, abstract or an inner class, and has one constructor, by
 * whose parameters it says what it needs:
 *
 * <ul>
 *   <li>another suite: this one runs after its steps have passed, and reads what it has made
 *   <li>a {@link CanaryEnvironment}, deployed before and deleted after
 *   <li>{@link TestData}, {@link CanaryContext}, {@code okhttp3.OkHttpClient}
 *   <li>a value of the configuration, annotated with {@link ConfigValue @ConfigValue}
 *   <li>whatever a {@link ParameterSupplier} has
 * </ul>
 *
 * <p>Durations are written as {@code 500ms}, {@code 10s}, {@code 5m}, {@code 1h30m} or in ISO-8601
 * ({@code PT10S}); see {@link Durations}. An empty text stands for the default.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Testable
public @interface CanarySuite {

  /**
   * The id that names the suite in configuration, metrics, API and logs: lower-case letters,
   * digits, dots and hyphens.
   *
   * <p>Defaults to the simple class name without a trailing {@code CanarySuite}, {@code Canary} or
   * {@code Suite}, in kebab-case: {@code SignUpCanary} is {@code sign-up}. Two suites with one id
   * are an error that names both classes.
   */
  String id() default "";

  /**
   * The name that people read. Defaults to Jupiter's {@code @DisplayName}, else to the id in words:
   * {@code sign-up} is "Sign up".
   */
  String name() default "";

  /**
   * How often the prober runs the suite, from start to start. Defaults to the prober's {@code
   * canary.every}, 5 minutes. IDE and build tool ignore it.
   */
  String every() default "";

  /**
   * The longest that constructor and steps may take together. Defaults to {@code canary.timeout}, 2
   * minutes. At the deadline the running step is interrupted and reported as timed out, the steps
   * after it are skipped, and the cleanup runs.
   */
  String timeout() default "";

  /**
   * The longest that the cleanup may take. Defaults to 30 seconds. This budget is the cleanup's
   * own: it starts when the steps have ended, timed out or not.
   */
  String cleanupTimeout() default "";

  /**
   * Suites that must have passed before this one starts, for an order without shared data. They run
   * first wherever this suite runs, also from the IDE; if one fails, this suite is skipped and says
   * why. Cleanups run in reverse: a suite is cleaned up when all that depend on it have finished.
   */
  Class<?>[] dependsOn() default {};

  /**
   * When the prober calls the suite failing: {@code "3"} for three failed runs in a row, {@code "2
   * of 3"} for two failed runs among the latest three. Defaults to {@code "1"}.
   */
  String failAfter() default "1";

  /**
   * When the prober calls a failing suite well again: {@code "2"} for two good runs in a row.
   * Defaults to {@code "1"}.
   */
  String recoverAfter() default "1";

  /**
   * How often the whole suite is tried again after a run that failed, once it was cleaned up. Every
   * attempt is reported; a failure that is followed by another attempt is reported as aborted, and
   * a run that passed only then is {@code DEGRADED}. Defaults to 0, since a canary that needs
   * another try has found something. Zero to 10.
   */
  int retries() default 0;
}
