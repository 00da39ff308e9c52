package dev.canary.engine.testsuites.injection;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class Letters {
  private final SignUp signUp;
  private int letters;

  Letters(SignUp signUp) {
    this.signUp = signUp;
  }

  @Step
  void write() {
    letters = 9;
  }

  @Cleanup
  void shred() {}

  SignUp signUp() {
    return signUp;
  }

  int letters() {
    return letters;
  }
}
