package dev.canary.engine;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Why the deadline of a step is the engine's business: clients do not keep it by themselves. */
@Timeout(30)
class TimeoutsOfClientsTests {

  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final String BODY = "0123456789";

  private final MockWebServer shop = new MockWebServer();

  @BeforeEach
  void startToDripForASecond() throws IOException {
    shop.enqueue(new MockResponse.Builder().body(BODY).throttleBody(1, 100, MILLISECONDS).build());
    shop.start();
  }

  @AfterEach
  void stop() {
    shop.close();
  }

  private String read(OkHttpClient client) throws IOException {
    Request request = new Request.Builder().url(shop.url("/")).build();
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  @Test
  void theReadTimeoutOfOkHttpDoesNotBoundABodyThatDrips() throws IOException {
    assertThat(read(new OkHttpClient.Builder().readTimeout(TIMEOUT).build())).isEqualTo(BODY);
  }

  @Test
  void theCallTimeoutOfOkHttpDoesButIsTheSameForAllSteps() {
    assertThatThrownBy(() -> read(new OkHttpClient.Builder().callTimeout(TIMEOUT).build()))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessage("timeout");
  }

  @Test
  void theTimeoutOfTheHttpClientOfTheJdkDoesNotBoundABodyThatDrips() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(shop.url("/").uri()).timeout(TIMEOUT).build();

    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();

    assertThat(body).isEqualTo(BODY);
  }
}
