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
public class AskingThreeTimes {

  private final OkHttpClient http;
  private final String url;

  AskingThreeTimes(OkHttpClient http, @ConfigValue("shop.url") String url) {
    this.http = http;
    this.url = url;
  }

  @Step
  void passing() throws IOException {
    assertThat(status("passing")).isEqualTo(200);
  }

  @Step
  void failing() throws IOException {
    assertThat(status("failing")).isEqualTo(200);
  }

  @Cleanup
  void cleanUp() throws IOException {
    assertThat(status("cleanup")).isEqualTo(200);
  }

  private int status(String path) throws IOException {
    try (Response response =
        http.newCall(new Request.Builder().url(url + path).build()).execute()) {
      return response.code();
    }
  }
}
