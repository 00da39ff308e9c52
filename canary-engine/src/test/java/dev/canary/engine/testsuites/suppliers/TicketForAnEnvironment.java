package dev.canary.engine.testsuites.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryEnvironment;

public class TicketForAnEnvironment implements CanaryEnvironment {
  TicketForAnEnvironment(Ticket ticket) {}

  @Override
  public void deploy() {}

  @Override
  public void delete() {
    assertThat(Ticket.CLOSED).isEmpty();
  }
}
