package dev.canary.engine.testsuites.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import okhttp3.OkHttpClient;

@CanarySuite
public class TakingEverything {
  TakingEverything(
      SignUp signUp,
      OkHttpClient http,
      TestData data,
      CanaryContext canary,
      @ConfigValue("shop.name") String shop) {
    assertThat(http.callTimeoutMillis()).isNotNegative();
    assertThat(data.entries()).isEmpty();
    canary.publish("built", signUp.user() + " at " + shop + " in " + canary.suite());
  }

  @Step
  void one() {}
}
