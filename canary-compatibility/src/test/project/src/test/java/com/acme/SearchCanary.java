package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.net.URI;

@CanarySuite(name = "Search")
class SearchCanary {

  @Step
  void knowsTheShop(@ConfigValue("shop.url") URI shop) {
    assertEquals("shop.example.com", shop.getHost());
  }
}
