package dev.canary.engine.testsuites.suppliers;

import java.io.IOException;

public final class StubbornTicket extends Ticket {
  StubbornTicket(String name) {
    super(name);
  }

  @Override
  public void close() throws IOException {
    throw new IOException(name() + " does not close");
  }
}
