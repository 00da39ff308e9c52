package dev.canary.engine.testsuites.http;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

@CanarySuite
public class TellingASecret {

  @Step
  void tell(
      @ConfigValue("shop.url") String url,
      @ConfigValue(value = "shop.password", secret = true) String password,
      OkHttpClient http,
      CanaryContext context)
      throws IOException {
    context.publish("password", "it is " + password);
    try (Response response =
        http.newCall(new Request.Builder().url(url + password).build()).execute()) {
      throw new IllegalStateException(response.body().string());
    }
  }
}
