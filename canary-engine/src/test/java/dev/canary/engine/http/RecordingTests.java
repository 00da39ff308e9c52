package dev.canary.engine.http;

import static dev.canary.engine.http.RecordedRun.get;
import static dev.canary.engine.http.RecordedRun.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RecordingTests {

  private static final MediaType JSON = MediaType.get("application/json");

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

  @Test
  void tellsWhatWasAskedAndAnswered() {
    shop.enqueue(
        new MockResponse.Builder()
            .code(201)
            .addHeader("Content-Type", "application/json; charset=utf-8")
            .addHeader("X-A", "1")
            .addHeader("X-A", "2")
            .body("{\"id\":7}")
            .build());

    run.read(post(shop.url("/invoices?draft=true"), RequestBody.create("{\"net\":790}", JSON)));

    ObjectNode exchange = (ObjectNode) run.exchange();
    exchange.remove(List.of("startedAt", "timings"));
    assertThat(exchange.toPrettyString())
        .isEqualToNormalizingNewlines(
            """
            {
              "call" : 1,
              "hop" : 1,
              "method" : "POST",
              "url" : "%1$s://%2$s/invoices?draft=true",
              "status" : 201,
              "protocol" : "http/1.1",
              "request" : {
                "headers" : {
                  "traceparent" : [ "00-0190163d8694739baea5966c26f8ad91-%3$s-01" ],
                  "user-agent" : [ "canary/development (invoices; 0190163d-8694-739b-aea5-966c26f8ad91)" ],
                  "baggage" : [ "synthetic=true,canary.suite=invoices,canary.run=0190163d-8694-739b-aea5-966c26f8ad91" ],
                  "content-type" : [ "application/json; charset=utf-8" ],
                  "content-length" : [ "11" ],
                  "host" : [ "%2$s" ],
                  "connection" : [ "Keep-Alive" ],
                  "accept-encoding" : [ "gzip" ]
                },
                "size" : 11,
                "mediaType" : "application/json; charset=utf-8",
                "body" : "{\\"net\\":790}",
                "cutOff" : false
              },
              "response" : {
                "headers" : {
                  "content-type" : [ "application/json; charset=utf-8" ],
                  "x-a" : [ "1", "2" ],
                  "content-length" : [ "8" ]
                },
                "size" : 8,
                "mediaType" : "application/json; charset=utf-8",
                "body" : "{\\"id\\":7}",
                "cutOff" : false,
                "complete" : true
              }
            }"""
                .formatted(
                    "http",
                    "%s:%d".formatted(shop.getHostName(), shop.getPort()),
                    exchange.findPath("traceparent").path(0).asText().substring(36, 52)));
  }

  @Test
  void tellsWhenItBegan() {
    shop.enqueue(new MockResponse.Builder().build());
    Instant before = Instant.now().minusMillis(1);

    run.read(get(shop.url("/")));

    String startedAt = run.exchange().path("startedAt").asText();
    assertThat(startedAt).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(Instant.parse(startedAt)).isBetween(before, Instant.now());
  }

  @Test
  void tellsWhatTheTimeWasSpentOn() {
    shop.enqueue(new MockResponse.Builder().body("hello").build());
    shop.enqueue(new MockResponse.Builder().body("hello").build());

    run.read(get(shop.url("/")));
    run.read(get(shop.url("/")));

    List<JsonNode> exchanges = run.exchanges();
    assertThat(phases(exchanges.get(0)))
        .containsExactly("dns", "connect", "firstByte", "body", "total");
    assertThat(phases(exchanges.get(1))).containsExactly("firstByte", "body", "total");
    assertThat(exchanges).allSatisfy(it -> assertThat(sumOfPhases(it)).isLessThan(total(it)));
  }

  private static List<String> phases(JsonNode exchange) {
    return exchange.path("timings").properties().stream().map(it -> it.getKey()).toList();
  }

  /** In thousandths of a millisecond, each phase being cut off after that. */
  private static long sumOfPhases(JsonNode exchange) {
    return Stream.of("dns", "connect", "tls", "firstByte", "body")
        .mapToLong(it -> micros(exchange, it))
        .sum();
  }

  private static long total(JsonNode exchange) {
    return micros(exchange, "total") + 1;
  }

  private static long micros(JsonNode exchange, String phase) {
    return exchange.path("timings").path(phase).decimalValue().movePointRight(3).longValueExact();
  }

  @Test
  void tellsTheHandshakeAndTheProtocolOfASecureConnection() throws IOException {
    var certificate = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    var server = new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    var client =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    shop.useHttps(server.sslSocketFactory());
    shop.enqueue(new MockResponse.Builder().body("hello").build());
    OkHttpClient trusting =
        run.client()
            .newBuilder()
            .sslSocketFactory(client.sslSocketFactory(), client.trustManager())
            .build();

    try (Response response =
        trusting.newCall(get(shop.url("/").newBuilder().host("localhost").build())).execute()) {
      assertThat(response.body().string()).isEqualTo("hello");
    }

    JsonNode exchange = run.exchange();
    assertThat(exchange.path("protocol").asText()).isEqualTo("h2");
    assertThat(phases(exchange))
        .containsExactly("dns", "connect", "tls", "firstByte", "body", "total");
  }

  @Test
  void tellsTheHopsOfARedirectInOrder() {
    shop.enqueue(
        new MockResponse.Builder()
            .code(302)
            .addHeader("Location", "/new?token=abc")
            .body("moved")
            .build());
    shop.enqueue(new MockResponse.Builder().body("hello").build());
    shop.enqueue(new MockResponse.Builder().build());

    run.read(get(shop.url("/old")));
    run.read(get(shop.url("/next")));

    assertThat(run.exchanges())
        .extracting(it -> it.path("call") + "." + it.path("hop") + " " + it.path("status"))
        .containsExactly("1.1 302", "1.2 200", "2.1 200");
  }

  @Test
  void redactsWhatItTells() {
    run.redaction().addSecret("hunter2");
    shop.enqueue(
        new MockResponse.Builder()
            .code(302)
            .addHeader("Location", shop.url("/next?token=zzz&x=1"))
            .addHeader("Set-Cookie", "id=zzz")
            .addHeader("Content-Type", "application/json")
            .body("{\"session\":{\"id\":\"zzz\"},\"echo\":\"hunter2\"}")
            .build());
    shop.enqueue(new MockResponse.Builder().body("it is hunter2").build());
    MediaType form = MediaType.get("application/x-www-form-urlencoded");
    var client = run.client().newBuilder().followRedirects(false).build();

    var request =
        post(shop.url("/hunter2?api_key=zzz"), RequestBody.create("pwd=zzz&a=hunter2", form))
            .newBuilder()
            .header("Authorization", "Bearer zzz")
            .header("X-Echo", "hunter2")
            .build();
    read(client, request);

    JsonNode exchange = run.exchange();
    assertThat(exchange.toString()).doesNotContain("zzz").doesNotContain("hunter2");
    assertThat(exchange.path("url").asText()).endsWith("/[REDACTED]?api_key=[REDACTED]");
    assertThat(exchange.at("/request/headers/authorization/0").asText()).isEqualTo("[REDACTED]");
    assertThat(exchange.at("/request/headers/x-echo/0").asText()).isEqualTo("[REDACTED]");
    assertThat(exchange.at("/request/body").asText()).isEqualTo("pwd=[REDACTED]&a=[REDACTED]");
    assertThat(exchange.at("/response/headers/set-cookie/0").asText()).isEqualTo("[REDACTED]");
    assertThat(exchange.at("/response/headers/location/0").asText())
        .endsWith("/next?token=[REDACTED]&x=1");
    assertThat(exchange.at("/response/body").asText())
        .isEqualTo("{\"session\":\"[REDACTED]\",\"echo\":\"[REDACTED]\"}");
  }

  private static void read(OkHttpClient client, Request request) {
    try (Response response = client.newCall(request).execute()) {
      assertThat(response.body().string()).isNotEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
