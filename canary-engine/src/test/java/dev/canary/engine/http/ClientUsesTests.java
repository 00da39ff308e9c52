package dev.canary.engine.http;

import static dev.canary.engine.http.RecordedRun.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.BufferedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever suites do with the client works as ever, and is recorded. */
@Timeout(30)
class ClientUsesTests {

  private final MockWebServer shop = new MockWebServer();
  private final RecordedRun run = new RecordedRun();

  @BeforeEach
  void start() throws IOException {
    shop.start();
  }

  @AfterEach
  void stop() {
    run.http().close();
    shop.close();
  }

  private static String read(OkHttpClient client, HttpUrl url) throws IOException {
    try (Response response = client.newCall(get(url)).execute()) {
      return response.body().string();
    }
  }

  @Test
  void asynchronousCalls() throws InterruptedException {
    shop.enqueue(new MockResponse.Builder().body("hello").build());
    BlockingQueue<String> bodies = new LinkedBlockingQueue<>();

    run.client()
        .newCall(get(shop.url("/")))
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {
                bodies.add(e.toString());
              }

              @Override
              public void onResponse(Call call, Response response) throws IOException {
                try (response) {
                  bodies.add(response.body().string());
                }
              }
            });

    assertThat(bodies.take()).isEqualTo("hello");
    assertThat(run.exchange().at("/response/body").asText()).isEqualTo("hello");
  }

  @Test
  void derivedClients() throws IOException {
    shop.enqueue(new MockResponse.Builder().body("hello").build());
    OkHttpClient derived =
        run.client()
            .newBuilder()
            .eventListener(new EventListener() {})
            .addInterceptor(
                chain ->
                    chain.proceed(chain.request().newBuilder().header("X-Tenant", "7").build()))
            .build();

    assertThat(read(derived, shop.url("/"))).isEqualTo("hello");

    JsonNode exchange = run.exchange();
    assertThat(exchange.at("/request/headers/x-tenant/0").asText()).isEqualTo("7");
    assertThat(exchange.path("timings").has("connect")).isTrue();
  }

  @Test
  void webSockets() throws InterruptedException {
    shop.enqueue(new MockResponse.Builder().webSocketUpgrade(new Echo()).build());
    BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    WebSocket socket =
        run.client()
            .newWebSocket(
                get(shop.url("/chat")),
                new WebSocketListener() {
                  @Override
                  public void onMessage(WebSocket webSocket, String text) {
                    messages.add(text);
                  }
                });
    socket.send("hello");

    assertThat(messages.take()).isEqualTo("hello");
    JsonNode exchange = run.exchange();
    assertThat(exchange.path("status").asInt()).isEqualTo(101);
    assertThat(exchange.path("url").asText()).endsWith("/chat");
    assertThat(exchange.path("timings").has("connect")).isTrue();
    socket.close(1000, null);
  }

  private static final class Echo extends WebSocketListener {

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      webSocket.send(text);
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      webSocket.close(code, reason);
    }
  }

  @Test
  void streamsOfEvents() throws IOException {
    shop.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/event-stream")
            .chunkedBody("data: {\"token\":\"a\"}\n\ndata: 2\n\n", 4)
            .build());

    try (Response response = run.client().newCall(get(shop.url("/"))).execute()) {
      BufferedSource events = response.body().source();
      assertThat(events.readUtf8Line()).isEqualTo("data: {\"token\":\"a\"}");
      assertThat(events.readUtf8Line()).isEmpty();
      assertThat(events.readUtf8Line()).isEqualTo("data: 2");
    }

    assertThat(run.exchange().at("/response/body").asText())
        .startsWith("data: {\"token\":\"[REDACTED]\"}\n\ndata: 2\n");
  }

  @Test
  void threadsThatWereGivenUpMakeNoFurtherCalls() {
    run.http().giveUp(Thread.currentThread());

    assertThatThrownBy(() -> read(run.client(), shop.url("/")))
        .isInstanceOf(IOException.class)
        .hasMessage("This thread was given up, so it makes no further calls.");
    assertThat(shop.getRequestCount()).isZero();
    assertThat(run.exchanges()).isEmpty();
  }

  @Test
  void runsThatHaveEndedMakeNoFurtherCalls() {
    OkHttpClient client = run.client();
    run.http().close();

    assertThatThrownBy(() -> read(client, shop.url("/")))
        .isInstanceOf(IOException.class)
        .hasMessage("The run has ended, so its HTTP client makes no further calls.");
  }

  @Test
  void evidenceIsOfFailuresOnlyIfTheConfigurationSaysSo() throws IOException {
    RunHttp http = withEvidence("failures");
    shop.enqueue(new MockResponse.Builder().body("one").build());
    shop.enqueue(new MockResponse.Builder().body("two").build());

    read(http.client(), shop.url("/"));
    assertThat(http.takeEvidence(false)).isEmpty();
    read(http.client(), shop.url("/"));

    List<String> lines = http.takeEvidence(true);
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).contains("\"two\"");
  }

  @Test
  void evidenceIsNoneIfTheConfigurationSaysSo() throws IOException {
    RunHttp http = withEvidence("none");
    shop.enqueue(new MockResponse.Builder().body("one").build());

    assertThat(read(http.client(), shop.url("/"))).isEqualTo("one");

    assertThat(http.takeEvidence(true)).isEmpty();
    assertThat(http.client().networkInterceptors()).isEmpty();
  }

  private static RunHttp withEvidence(String evidence) {
    var mark = new RunMark("invoices", () -> RecordedRun.ID, () -> "1");
    return new RecordedRun(mark, Evidence.of(evidence)).http();
  }

  @Test
  void keepsTheLatestIfThereAreTooMany() {
    for (int i = 0; i < StepEvidence.MOST + 2; i++) {
      shop.enqueue(new MockResponse.Builder().build());
      run.read(get(shop.url("/" + i)));
    }

    List<JsonNode> lines = run.exchanges();
    assertThat(lines).hasSize(StepEvidence.MOST + 1);
    assertThat(lines.get(0)).hasToString("{\"dropped\":2}");
    assertThat(lines.get(1).path("url").asText()).endsWith("/2");
    assertThat(run.exchanges()).isEmpty();
  }
}
