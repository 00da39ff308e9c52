package dev.canary.engine.testsuites.suppliers;

import dev.canary.api.CanaryContext;
import dev.canary.api.ParameterSupplier;
import java.lang.reflect.Parameter;

/** Not announced to the tests at large. */
public final class OtherTicketSupplier implements ParameterSupplier {
  @Override
  public boolean supports(Parameter parameter) {
    return parameter.getType() == Ticket.class;
  }

  @Override
  public Object supply(Parameter parameter, CanaryContext context) {
    return new Ticket("other");
  }
}
