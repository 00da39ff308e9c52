package dev.canary.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.net.URI;
import java.time.Duration;

@CanarySuite
class SearchCanary {

  private final URI shop;
  private final String token;
  private final Duration patience;
  private final Currency currency;

  // tag::values
  enum Currency {
    EUR,
    GBP
  }

  SearchCanary(
      @ConfigValue("shop.url") URI shop,
      @ConfigValue(value = "shop.token", secret = true) String token,
      @ConfigValue(value = "shop.patience", orElse = "2s") Duration patience,
      @ConfigValue(value = "shop.currency", orElse = "EUR") Currency currency) {
    // end::values
    this.shop = shop;
    this.token = token;
    this.patience = patience;
    this.currency = currency;
  }

  @Step
  void knowsItsValues() {
    assertThat(shop.getScheme()).isEqualTo("http");
    assertThat(token).isEqualTo("t0ken");
    assertThat(patience).isEqualTo(Duration.ofSeconds(2));
    assertThat(currency).isEqualTo(Currency.EUR);
  }
}
