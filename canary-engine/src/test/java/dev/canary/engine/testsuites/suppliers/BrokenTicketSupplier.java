package dev.canary.engine.testsuites.suppliers;

import dev.canary.api.CanaryContext;
import dev.canary.api.ParameterSupplier;
import java.lang.reflect.Parameter;

/** Not announced to the tests at large. */
public final class BrokenTicketSupplier implements ParameterSupplier {
  @Override
  public boolean supports(Parameter parameter) {
    throw new IllegalStateException("box office is closed");
  }

  @Override
  public Object supply(Parameter parameter, CanaryContext context) {
    throw new IllegalStateException("never asked");
  }
}
