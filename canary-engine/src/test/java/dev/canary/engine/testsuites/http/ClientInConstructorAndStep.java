package dev.canary.engine.testsuites.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

@CanarySuite
public class ClientInConstructorAndStep {
  public static final List<OkHttpClient> CLIENTS = new ArrayList<>();

  private final OkHttpClient http;

  public ClientInConstructorAndStep(OkHttpClient http) {
    this.http = http;
    CLIENTS.add(http);
  }

  @Step
  void get(@ConfigValue("shop.url") String url, OkHttpClient sameClient) throws IOException {
    assertThat(sameClient).isSameAs(http);
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      assertThat(response.body().string()).isEqualTo("hello");
    }
  }
}
