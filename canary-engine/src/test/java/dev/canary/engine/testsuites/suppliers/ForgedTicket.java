package dev.canary.engine.testsuites.suppliers;

/** Something else is made in its place. */
public final class ForgedTicket extends Ticket {
  ForgedTicket(String name) {
    super(name);
  }
}
