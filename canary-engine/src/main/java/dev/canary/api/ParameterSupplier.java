package dev.canary.api;

import java.lang.reflect.Parameter;

/**
 * Supplies parameters of further types to suites: a browser, a client of your company, a database
 * connection. Suppliers are found by {@link java.util.ServiceLoader}, by the class loader of the
 * suite: name the class in {@code META-INF/services/dev.canary.api.ParameterSupplier}.
 *
 * <pre>{@code
 * public final class BrowserSupplier implements ParameterSupplier {
 *   public boolean supports(Parameter parameter) {
 *     return parameter.getType() == Browser.class;
 *   }
 *   public Object supply(Parameter parameter, CanaryContext context) {
 *     return Browser.launch(context.remaining());
 *   }
 * }
 * }</pre>
 *
 * <p>A supplier needs a public constructor without parameters. An instance may serve several
 * suites, also at the same time, so it must be safe for use by several threads.
 */
public interface ParameterSupplier {

  /**
   * Whether this supplier has values for a parameter. Asked once, when the suite is discovered; two
   * suppliers for one parameter are an error that names both. Types that the engine supplies itself
   * are not asked for.
   */
  boolean supports(Parameter parameter);

  /**
   * Makes the value for one call of a constructor, step or cleanup. If it is {@link AutoCloseable},
   * the engine closes it when the run has ended, after the cleanup.
   *
   * @param context of the run that the value is for
   * @throws Exception if there is no value; it fails the constructor, step or cleanup
   */
  Object supply(Parameter parameter, CanaryContext context) throws Exception;
}
