package dev.canary.engine.testsuites.http;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

@CanarySuite
public class PostingTwice {

  private final OkHttpClient http;
  private final String url;

  PostingTwice(OkHttpClient http, @ConfigValue("shop.url") String url) {
    this.http = http;
    this.url = url;
  }

  @Step
  void post() throws IOException {
    pay();
  }

  @Step
  void postOnTheSameConnection() throws IOException {
    pay();
  }

  private void pay() throws IOException {
    Request request =
        new Request.Builder().url(url).post(RequestBody.create(new byte[] {1})).build();
    try (Response response = http.newCall(request).execute()) {
      response.body().string();
    }
  }
}
