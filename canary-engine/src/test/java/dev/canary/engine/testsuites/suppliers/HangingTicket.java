package dev.canary.engine.testsuites.suppliers;

import dev.canary.engine.testsuites.Hang;
import java.io.IOException;
import java.io.InterruptedIOException;

public final class HangingTicket extends Ticket {
  HangingTicket(String name) {
    super(name);
  }

  @Override
  public void close() throws IOException {
    try {
      Hang.untilInterrupted();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
