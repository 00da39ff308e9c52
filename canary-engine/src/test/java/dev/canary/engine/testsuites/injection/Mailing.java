package dev.canary.engine.testsuites.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class Mailing {
  private final Invoices invoices;
  private final Letters letters;

  Mailing(Invoices invoices, Letters letters) {
    this.invoices = invoices;
    this.letters = letters;
  }

  @Step
  void mail(CanaryContext canary) {
    assertThat(invoices.signUp()).isSameAs(letters.signUp());
    canary.publish("mail", invoices.invoices() + " invoices, " + letters.letters() + " letters");
  }

  @Cleanup
  void fetchBack() {}
}
