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
  private final OkHttpClient http;

  public WaitingForAnAnswer(OkHttpClient http) {
    this.http = http;
  }

  @Step(timeout = "1s")
  void get(@ConfigValue("shop.url") String url) throws IOException {
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      assertThat(response.code()).isEqualTo(200);
    }
  }

  @Cleanup
  void cleanUp(@ConfigValue("shop.clean") String url) throws IOException {
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      assertThat(response.code()).isEqualTo(204);
    }
  }
}
