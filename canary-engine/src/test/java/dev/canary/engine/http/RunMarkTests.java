package dev.canary.engine.http;

import static dev.canary.engine.http.RecordedRun.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunMarkTests {

  private final MockWebServer shop = new MockWebServer();
  private final AtomicReference<String> step = new AtomicReference<>("1");

  @BeforeEach
  void start() throws IOException {
    shop.start();
  }

  @AfterEach
  void stop() {
    shop.close();
  }

  private RecordedRequest send(String run, Request request) throws InterruptedException {
    shop.enqueue(new MockResponse.Builder().build());
    new RecordedRun(new RunMark("invoices", () -> run, step::get)).read(request);
    return shop.takeRequest();
  }

  private String header(String name, String run) throws InterruptedException {
    return String.valueOf(send(run, get(shop.url("/"))).getHeaders().get(name));
  }

  @Test
  void aRunIsATrace() throws InterruptedException {
    assertThat(header("traceparent", "0190163D-8694-739b-aea5-966c26f8ad91"))
        .matches("00-0190163d8694739baea5966c26f8ad91-[0-9a-f]{16}-01");
  }

  @Test
  void aRunWhoseIdIsNoTraceIdGetsOneOfItsOwn() throws InterruptedException {
    String first = header("traceparent", "run 7");

    assertThat(first).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").doesNotContain("0".repeat(16));
    assertThat(header("traceparent", "run 7")).isEqualTo(first);
    assertThat(header("traceparent", "run 8").substring(3, 35))
        .isNotEqualTo(first.substring(3, 35));
    assertThat(header("traceparent", "00000000-0000-0000-0000-000000000000"))
        .doesNotContain("0".repeat(32));
  }

  @Test
  void aStepIsASpan() throws InterruptedException {
    String first = header("traceparent", RecordedRun.ID);
    String again = header("traceparent", RecordedRun.ID);
    step.set("2");
    String next = header("traceparent", RecordedRun.ID);

    assertThat(again).isEqualTo(first);
    assertThat(next).isNotEqualTo(first).startsWith(first.substring(0, 35));
  }

  @Test
  void baggageSaysThatRequestsAreSynthetic() throws InterruptedException {
    assertThat(header("baggage", RecordedRun.ID))
        .isEqualTo(
            "synthetic=true,canary.suite=invoices,canary.run=0190163d-8694-739b-aea5-966c26f8ad91");
    assertThat(header("baggage", "run 7, ü"))
        .isEqualTo("synthetic=true,canary.suite=invoices,canary.run=run%207%2C%20%C3%BC");
  }

  @Test
  void userAgentNamesSuiteAndRun() throws InterruptedException {
    assertThat(header("User-Agent", RecordedRun.ID))
        .isEqualTo("canary/development (invoices; 0190163d-8694-739b-aea5-966c26f8ad91)");
  }

  @Test
  void leavesAloneWhatTheSuiteHasSetItself() throws InterruptedException {
    Request request =
        new Request.Builder()
            .url(shop.url("/"))
            .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00")
            .header("User-Agent", "shopper")
            .header("baggage", "tenant=7")
            .addHeader("baggage", "plan=gold")
            .build();

    var headers = send("7", request).getHeaders();

    assertThat(headers.values("traceparent"))
        .containsExactly("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");
    assertThat(headers.values("User-Agent")).containsExactly("shopper");
    assertThat(headers.values("baggage"))
        .containsExactly("tenant=7,plan=gold,synthetic=true,canary.suite=invoices,canary.run=7");
  }
}
