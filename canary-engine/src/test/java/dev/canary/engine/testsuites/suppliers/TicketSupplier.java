package dev.canary.engine.testsuites.suppliers;

import dev.canary.api.CanaryContext;
import dev.canary.api.ParameterSupplier;
import java.lang.reflect.Parameter;

public final class TicketSupplier implements ParameterSupplier {
  @Override
  public boolean supports(Parameter parameter) {
    return Ticket.class.isAssignableFrom(parameter.getType());
  }

  @Override
  public Object supply(Parameter parameter, CanaryContext context) throws Exception {
    String name = parameter.getName() + " of " + context.suite();
    Class<?> type = parameter.getType();
    if (type == StubbornTicket.class) {
      return new StubbornTicket(name);
    }
    if (type == AssertingTicket.class) {
      return new AssertingTicket(name);
    }
    if (type == HangingTicket.class) {
      return new HangingTicket(name);
    }
    if (type == LateTicket.class) {
      return new LateTicket(name);
    }
    if (type == SoldOutTicket.class) {
      return new SoldOutTicket(name);
    }
    return type == ForgedTicket.class ? "a forgery" : new Ticket(name);
  }
}
