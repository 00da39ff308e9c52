package dev.canary.engine.testsuites.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

@CanarySuite
public class WaitingForAnAnswer {
  @Step(timeout = "300ms")
  void get(@ConfigValue("shop.url") String url, OkHttpClient http) throws IOException {
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      assertThat(response.code()).isEqualTo(200);
    }
  }

  @Cleanup
  void cleanUp(@ConfigValue("shop.clean") String url, OkHttpClient http) throws IOException {
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      assertThat(response.code()).isEqualTo(204);
    }
  }
}
