package dev.canary.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * Marks a method as a step of a {@link CanarySuite}.
 *
 * <p>Steps run one after the other in the order in which they are written, those of a superclass
 * first; {@code @Order} of JUnit Jupiter overrides that. The first step that fails ends the suite:
 * the steps after it are skipped, the cleanup runs. Any exception or error fails a step, so every
 * assertion library works; a {@code TestAbortedException}, as from Jupiter's {@code Assumptions},
 * aborts the run without failing it.
 *
 * <pre>{@code
 * @Step(value = "Issue the invoice", timeout = "10s", slow = "800ms")
 * void issue() {
 *   assertThat(billing.issue(invoice).status()).isEqualTo("issued");
 * }
 * }</pre>
 *
 * <p>A step is not private, not static, returns nothing, and takes the same parameters as the
 * constructor of its suite, other suites and environments apart. Its id is its method name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Testable
public @interface Step {

  /**
   * The name that people read. Defaults to Jupiter's {@code @DisplayName}, else to the method name
   * in words: {@code createDraftInvoice} and {@code create_draft_invoice} are "Create draft
   * invoice".
   */
  String value() default "";

  /**
   * The longest that the step may take, such as {@code 10s}. Defaults to what is left of the
   * suite's timeout, which bounds it in any case.
   */
  String timeout() default "";

  /**
   * The duration from which on a passing step is called slow, such as {@code 800ms}. A slow step
   * makes the run {@code DEGRADED}. By default no step is slow.
   */
  String slow() default "";

  /**
   * Whether the suite goes on when this step fails. The run is {@code DEGRADED} then, never passed.
   * A step that uses up the timeout of its suite fails it even so, since no time is left to go on;
   * and one that aborts, aborts the run. Defaults to {@code false}.
   */
  boolean soft() default false;
}
