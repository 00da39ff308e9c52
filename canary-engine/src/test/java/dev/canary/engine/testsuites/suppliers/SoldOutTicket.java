package dev.canary.engine.testsuites.suppliers;

import java.io.IOException;

/** It cannot be made. */
public final class SoldOutTicket extends Ticket {
  SoldOutTicket(String name) throws IOException {
    super(name);
    throw new IOException("sold out");
  }
}
