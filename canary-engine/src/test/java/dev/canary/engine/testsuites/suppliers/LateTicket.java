package dev.canary.engine.testsuites.suppliers;

import dev.canary.engine.testsuites.Hang;

/** It takes longer to make than there is time. */
public final class LateTicket extends Ticket {
  LateTicket(String name) {
    super(name);
    Hang.swallowingInterrupts();
  }
}
