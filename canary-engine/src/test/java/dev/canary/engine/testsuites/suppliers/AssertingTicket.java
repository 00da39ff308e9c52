package dev.canary.engine.testsuites.suppliers;

public final class AssertingTicket extends Ticket {
  AssertingTicket(String name) {
    super(name);
  }

  @Override
  public void close() {
    throw new AssertionError(name() + " was not punched");
  }
}
