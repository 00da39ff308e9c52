package dev.canary.engine.http;

import static dev.canary.engine.http.RecordedRun.get;
import static dev.canary.engine.http.RecordedRun.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RecordedBodiesTests {

  private static final int TEN_MEGABYTES = 10_000_000;

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

  private void answer(String mediaType, Buffer body) {
    shop.enqueue(
        new MockResponse.Builder().addHeader("Content-Type", mediaType).body(body).build());
  }

  private JsonNode answered() {
    return run.exchange().path("response");
  }

  @Test
  void keepsTheBeginningOfALongBodyAndHandsOnAllOfIt() {
    answer("text/plain", new Buffer().writeUtf8("a".repeat(TEN_MEGABYTES)));
    RequestBody request = RequestBody.create("b".repeat(5_000), MediaType.get("text/plain"));

    String body = run.read(post(shop.url("/"), request));

    assertThat(body).hasSize(TEN_MEGABYTES);
    JsonNode exchange = run.exchange();
    assertThat(exchange.at("/response/size").asInt()).isEqualTo(TEN_MEGABYTES);
    assertThat(exchange.at("/response/body").asText()).isEqualTo("a".repeat(4_096));
    assertThat(exchange.at("/response/cutOff").asBoolean()).isTrue();
    assertThat(exchange.at("/request/size").asInt()).isEqualTo(5_000);
    assertThat(exchange.at("/request/body").asText()).isEqualTo("b".repeat(4_096));
    assertThat(exchange.at("/request/cutOff").asBoolean()).isTrue();
  }

  @Test
  void handsTheBodyOnAsItComes() throws IOException {
    shop.enqueue(
        new MockResponse.Builder()
            .body("hello, and then nothing for a day")
            .throttleBody(5, 1, DAYS)
            .build());

    try (Response response = run.client().newCall(get(shop.url("/"))).execute()) {
      assertThat(response.body().source().readUtf8(5)).isEqualTo("hello");
      run.http().cancelAll();
    }

    JsonNode exchange = run.exchange();
    assertThat(exchange.at("/response/body").asText()).isEqualTo("hello");
    assertThat(exchange.at("/response/complete").asBoolean()).isFalse();
    assertThat(exchange.path("failure").asText())
        .isEqualTo("It was cancelled, at a deadline or by the suite.");
  }

  @Test
  void keepsNoHalfCharacter() {
    answer("text/plain", new Buffer().writeUtf8("ü".repeat(3_000).substring(0, 2_999) + "a"));
    answer("text/plain", new Buffer().writeUtf8("a" + "ü".repeat(3_000)));

    run.read(get(shop.url("/")));
    assertThat(answered().path("body").asText()).isEqualTo("ü".repeat(2_048));
    run.read(get(shop.url("/")));
    assertThat(answered().path("body").asText()).isEqualTo("a" + "ü".repeat(2_047));
  }

  @Test
  void readsTheCharactersThatTheMediaTypeTells() {
    answer("text/plain; charset=iso-8859-1", new Buffer().writeByte(0xfc));

    run.read(get(shop.url("/")));

    assertThat(answered().path("body").asText()).isEqualTo("ü");
  }

  @Test
  void tellsOnlySizeAndTypeOfABinaryBody() {
    answer("image/png", new Buffer().writeUtf8("only the type counts"));
    shop.enqueue(
        new MockResponse.Builder().body(new Buffer().write(new byte[] {'a', 0, 1})).build());
    shop.enqueue(new MockResponse.Builder().body(new Buffer().writeByte(0xff)).build());

    for (int i = 0; i < 3; i++) {
      run.read(get(shop.url("/")));
    }

    assertThat(run.exchanges())
        .extracting(
            it -> it.at("/response/size").asInt(), it -> it.at("/response/mediaType").asText())
        .containsExactly(tuple(20, "image/png"), tuple(3, ""), tuple(1, ""));
  }

  @Test
  void takesABodyOfNoTypeForTextIfItCanBeRead() {
    shop.enqueue(new MockResponse.Builder().body("grüezi\n").build());

    run.read(get(shop.url("/")));

    assertThat(answered().path("body").asText()).isEqualTo("grüezi\n");
  }

  @Test
  void unpacksWhatIsPacked() throws IOException {
    Buffer packed = packed("{\"token\":\"abc\",\"text\":\"" + "hello ".repeat(100_000) + "\"}");
    long size = packed.size();
    shop.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/json")
            .addHeader("Content-Encoding", "gzip")
            .body(packed)
            .build());

    String body = run.read(get(shop.url("/")));

    assertThat(body).startsWith("{\"token\":\"abc\",\"text\":\"hello hello");
    JsonNode answered = answered();
    assertThat(answered.path("size").asLong()).isEqualTo(size);
    assertThat(answered.path("body").asText())
        .startsWith("{\"token\":\"[REDACTED]\",\"text\":\"hello hello")
        .hasSizeBetween(4_000, 4_200);
    assertThat(answered.path("cutOff").asBoolean()).isTrue();
  }

  private static Buffer packed(String text) throws IOException {
    var packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeUtf8(text);
    }
    return packed;
  }

  @Test
  void tellsNoTextOfWhatCannotBeUnpacked() {
    shop.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/plain")
            .addHeader("Content-Encoding", "br")
            .body("who knows")
            .build());

    run.read(get(shop.url("/")));

    JsonNode answered = answered();
    assertThat(answered.path("size").asInt()).isEqualTo(9);
    assertThat(answered.has("body")).isFalse();
  }

  @Test
  void tellsABodyThatWasClosedBeforeItsEnd() throws IOException {
    shop.enqueue(new MockResponse.Builder().body("hello").build());

    run.client().newCall(get(shop.url("/"))).execute().close();

    assertThat(answered().path("complete").asBoolean()).isFalse();
  }

  @Test
  void tellsABodyThatNobodyHasClosedWhenTheRunEnds() throws IOException {
    shop.enqueue(new MockResponse.Builder().body("hello").build());
    Response response = run.client().newCall(get(shop.url("/"))).execute();
    assertThat(run.exchanges()).isEmpty();

    run.http().close();

    JsonNode exchange = run.exchange();
    assertThat(exchange.path("status").asInt()).isEqualTo(200);
    assertThat(exchange.at("/response/complete").asBoolean()).isFalse();
    assertThat(exchange.has("failure")).isFalse();
    response.close();
    assertThat(run.exchanges()).isEmpty();
  }

  @Test
  void needsNobodyToCloseABodyThatIsNone() throws IOException {
    shop.enqueue(new MockResponse.Builder().code(204).build());

    assertThat(run.client().newCall(get(shop.url("/"))).execute().code()).isEqualTo(204);

    JsonNode answered = answered();
    assertThat(answered.path("size").asInt()).isZero();
    assertThat(answered.path("complete").asBoolean()).isTrue();
  }

  @Test
  void sendsStreamsOnceAndAsTheyCome() throws InterruptedException {
    shop.enqueue(new MockResponse.Builder().build());
    RequestBody stream =
        new RequestBody() {
          @Override
          public MediaType contentType() {
            return MediaType.get("text/plain");
          }

          @Override
          public boolean isOneShot() {
            return true;
          }

          @Override
          public void writeTo(BufferedSink sink) throws IOException {
            sink.write("hello".getBytes(UTF_8));
            sink.flush();
            sink.writeUtf8(", world");
          }
        };

    run.read(post(shop.url("/"), stream));

    assertThat(shop.takeRequest().getChunkSizes()).containsExactly(5, 7);
    assertThat(run.exchange().at("/request/body").asText()).isEqualTo("hello, world");
  }
}
