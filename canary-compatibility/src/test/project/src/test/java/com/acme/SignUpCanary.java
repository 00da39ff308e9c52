package com.acme;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import org.junit.jupiter.api.Tag;

@CanarySuite
@Tag("accounts")
class SignUpCanary {

  @Step
  void openAccount() {}

  @Step("Log in for the <first> time & stay")
  void logIn() {}

  @Cleanup
  void deleteAccount() {
    System.out.println("The account is deleted.");
  }
}
