package dev.canary.engine.testsuites.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.atomic.AtomicInteger;

@CanarySuite(retries = 1)
public class TakingATicketTwice {
  public static final AtomicInteger TRIES = new AtomicInteger();

  @Step
  void enter(Ticket ticket) {
    int attempt = TRIES.incrementAndGet();
    assertThat(Ticket.CLOSED).hasSize(attempt - 1);
    assertThat(attempt).isEqualTo(2);
  }
}
