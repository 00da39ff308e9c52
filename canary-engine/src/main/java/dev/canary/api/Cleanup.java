package dev.canary.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method of a {@link CanarySuite} that removes what its steps made.
 *
 * <p>It runs whenever the suite was instantiated: after a pass, a failure, a timeout, a
 * cancellation; and not before everything that depends on the suite has finished. It has a time
 * budget of its own, {@link CanarySuite#cleanupTimeout()}. Its failure is reported beside the
 * failure of a step and never instead of it.
 *
 * <pre>{@code
 * @Cleanup
 * void deleteInvoices(TestData data) {
 *   data.deleteEach("invoice", billing::delete);
 * }
 * }</pre>
 *
 * <p>The method is not private, not static, returns nothing, and takes the same parameters as the
 * constructor of its suite, other suites and environments apart.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Cleanup {}
