package dev.canary.engine.testsuites.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class TakingTickets {
  TakingTickets(Ticket atTheDoor, CanaryContext canary) {
    canary.publish("constructor", atTheDoor.name());
  }

  @Step
  void enter(Ticket inside, CanaryContext canary) {
    canary.publish("step", inside.name());
  }

  @Cleanup
  void leave(CanaryContext canary, Ticket goingOut) {
    canary.publish("cleanup", goingOut.name());
    assertThat(Ticket.CLOSED).isEmpty();
  }
}
