package dev.canary.engine.testsuites.injection;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class SignUp {
  private String user = "nobody";

  @Step
  void signUp() {
    user = "ann";
  }

  @Cleanup
  void deleteUser() {
    user = "deleted";
  }

  public String user() {
    return user;
  }
}
