package dev.canary.engine.http;

import static dev.canary.engine.http.RecordedRun.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FailedExchangesTests {

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

  private static HttpUrl refusing() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return HttpUrl.get("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }
  }

  private void failWith(Class<? extends Throwable> failure, Request request) {
    assertThatThrownBy(() -> run.client().newCall(request).execute().close()).isInstanceOf(failure);
  }

  @Test
  void tellsThatAConnectionWasRefused() throws IOException {
    HttpUrl url = refusing();

    failWith(ConnectException.class, get(url));

    JsonNode exchange = run.exchange();
    assertThat(exchange.path("url").asText()).isEqualTo(url.toString());
    assertThat(exchange.path("failure").asText())
        .isEqualTo("java.net.ConnectException: Failed to connect to /127.0.0.1:" + url.port());
    assertThat(exchange.has("status")).isFalse();
    assertThat(exchange.has("response")).isFalse();
    assertThat(exchange.path("timings").has("connect")).isTrue();
    assertThat(exchange.at("/request/headers").has("traceparent")).isTrue();
  }

  @Test
  void tellsThatAHostIsUnknown() {
    failWith(UnknownHostException.class, get(HttpUrl.get("http://canary.invalid/")));

    JsonNode exchange = run.exchange();
    assertThat(exchange.path("failure").asText())
        .startsWith("java.net.UnknownHostException: canary.invalid");
    assertThat(exchange.path("timings").has("connect")).isFalse();
  }

  @Test
  void tellsThatAHandshakeFailed() {
    var certificate = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    var server = new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    shop.useHttps(server.sslSocketFactory());

    failWith(SSLException.class, get(shop.url("/")));

    assertThat(run.exchange().path("failure").asText())
        .startsWith("javax.net.ssl.SSLHandshakeException: ");
  }

  @Test
  void tellsWhereARedirectHasFailed() throws IOException {
    HttpUrl url = refusing();
    shop.enqueue(new MockResponse.Builder().code(302).addHeader("Location", url).build());

    failWith(ConnectException.class, get(shop.url("/old")));

    List<JsonNode> exchanges = run.exchanges();
    assertThat(exchanges).hasSize(2);
    assertThat(exchanges.get(0).path("status").asInt()).isEqualTo(302);
    assertThat(exchanges.get(0).has("failure")).isFalse();
    assertThat(exchanges.get(1).path("hop").asInt()).isEqualTo(2);
    assertThat(exchanges.get(1).path("url").asText()).isEqualTo(url.toString());
    assertThat(exchanges.get(1).path("failure").asText()).startsWith("java.net.ConnectException");
  }

  @Test
  void doesNotBlameAnExchangeForTooManyOfThem() {
    for (int i = 0; i < 22; i++) {
      shop.enqueue(new MockResponse.Builder().code(302).addHeader("Location", "/again").build());
    }

    failWith(ProtocolException.class, get(shop.url("/old")));

    assertThat(run.exchanges())
        .hasSize(21)
        .allSatisfy(exchange -> assertThat(exchange.has("failure")).isFalse());
  }

  @Test
  void tellsThatAConnectionBroke() {
    shop.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

    failWith(IOException.class, get(shop.url("/")));

    assertThat(run.exchange().path("failure").asText())
        .startsWith("java.io.IOException: unexpected end of stream");
  }

  @Test
  void tellsThatABodyBroke() {
    shop.enqueue(
        new MockResponse.Builder()
            .body("hello, world")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());

    assertThatThrownBy(() -> run.read(get(shop.url("/")))).hasCauseInstanceOf(IOException.class);

    JsonNode exchange = run.exchange();
    assertThat(exchange.path("status").asInt()).isEqualTo(200);
    assertThat(exchange.at("/response/complete").asBoolean()).isFalse();
    assertThat(exchange.path("failure").asText())
        .isEqualTo("java.net.ProtocolException: unexpected end of stream");
  }

  @Test
  void tellsWhatWasCancelledAtOnce() throws InterruptedException {
    shop.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    var failure = new AtomicReference<IOException>();
    run.client().newCall(get(shop.url("/"))).enqueue(new Failing(failure));
    shop.takeRequest();

    run.http().cancelAll();

    assertThat(run.exchange().path("failure").asText())
        .isEqualTo("It was cancelled, at a deadline or by the suite.");
    await().until(() -> failure.get() != null);
    assertThat(run.exchanges()).isEmpty();
  }

  private record Failing(AtomicReference<IOException> failure) implements Callback {

    @Override
    public void onFailure(Call call, IOException e) {
      failure.set(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      response.close();
    }
  }

  @Test
  void redactsFailures() {
    run.redaction().addSecret("canary.invalid");

    failWith(UnknownHostException.class, get(HttpUrl.get("http://canary.invalid/")));

    assertThat(run.exchange().toString()).doesNotContain("canary.invalid");
  }
}
