package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.failed;
import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.ControlListener;
import dev.canary.runtime.run.Run;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clients hear at the moment it happens. */
class LiveTests {

  private final WebFixture web = new WebFixture();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void isAStreamOfEventsThatNobodyKeeps() throws Exception {
    HttpResponse<Stream<String>> answer = listen();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("text/event-stream;charset=utf-8");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.body().limit(6))
        .containsExactly(
            "retry: 2000",
            "event: hello",
            "data: {}",
            "",
            "event: health",
            "data: {\"status\":\"pass\",\"output\":\"No suite was found, so nothing is known to be well.\"}");
  }

  @Test
  void tellsOfRunsAndOfTheHealthThatTheyMake() throws Exception {
    List<String> heard = hear(listen());
    Run run = failed("invoices");

    web.events().onStarted(run.start());
    web.health = health(failing(suite("invoices", "Invoices")));
    web.events().onFinished(run);

    await()
        .untilAsserted(
            () ->
                assertThat(heard)
                    .containsSubsequence(
                        "event: run",
                        "data: {\"state\":\"started\",\"id\":\"invoices-run\",\"suite\":\"invoices\",\"at\":\"2026-11-20T17:59:58.000Z\",\"outcome\":null}",
                        "",
                        "event: run",
                        "data: {\"state\":\"finished\",\"id\":\"invoices-run\",\"suite\":\"invoices\",\"at\":\"2026-11-20T17:59:59.532Z\",\"outcome\":\"FAILED\"}",
                        "",
                        "event: health",
                        "data: {\"status\":\"fail\",\"output\":\"1 of 1 suite is failing: Invoices\"}",
                        ""));
  }

  @Test
  void tellsWhatOperatorsDo() throws Exception {
    List<String> heard = hear(listen());

    web.events().onControl("invoices", ControlListener.Act.MUTED);

    await()
        .untilAsserted(
            () ->
                assertThat(heard)
                    .containsSubsequence(
                        "event: control", "data: {\"suite\":\"invoices\",\"what\":\"muted\"}"));
  }

  @Test
  void aClientThatDoesNotReadHoldsUpNobody() throws Exception {
    InputStream silent =
        http.send(
                HttpRequest.newBuilder(web.url().resolve("/api/events")).build(),
                BodyHandlers.ofInputStream())
            .body();
    List<String> heard = hear(listen());

    for (int count = 1; count <= 20_000; count++) {
      web.events().onFinished(failed("invoices"));
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(heard.stream().filter(line -> line.startsWith("data: {\"state")).count())
                    .isEqualTo(20_000));
    silent.close();
  }

  @Test
  void endsWithTheServer() throws Exception {
    HttpResponse<Stream<String>> answer = listen();
    List<String> heard = new ArrayList<>();

    Thread reader = new Thread(() -> read(answer, heard));
    reader.start();
    await().until(() -> heard.contains("data: {}"));
    web.close();

    reader.join(4_000);
    assertThat(reader.isAlive()).isFalse();
  }

  private HttpResponse<Stream<String>> listen() throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(web.url().resolve("/api/events")).build(), BodyHandlers.ofLines());
  }

  private static List<String> hear(HttpResponse<Stream<String>> answer) {
    List<String> heard = new CopyOnWriteArrayList<>();
    Thread reader = new Thread(() -> read(answer, heard));
    reader.setDaemon(true);
    reader.start();
    await().until(() -> heard.contains("data: {}"));
    return heard;
  }

  private static void read(HttpResponse<Stream<String>> answer, List<String> heard) {
    try {
      answer.body().forEach(heard::add);
    } catch (java.io.UncheckedIOException e) {
      heard.add("the connection was closed");
    }
  }
}
