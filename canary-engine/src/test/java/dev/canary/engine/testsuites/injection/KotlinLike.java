package dev.canary.engine.testsuites.injection;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** A test gives it a synthetic constructor, as Kotlin does for default arguments. */
@CanarySuite
public class KotlinLike {
  public KotlinLike(SignUp signUp) {}

  @Step
  void one() {}
}
