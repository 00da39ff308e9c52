package dev.canary.runtime.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.canary.runtime.testing.Doors;
import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.Bulkhead;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.http.Route;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many ask for what takes long, such as a page out of a store that is locked. */
@Timeout(60)
class BulkheadTests {

  private static final int CLIENTS = 200;

  private final CountDownLatch unlocked = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebFixture web =
      new WebFixture(
          Doors.ofNobody(),
          counted(Route.get("/slow", Access.OPEN, this::answerLate)),
          Route.get("/refused", Access.OPEN, BulkheadTests::refuse));

  @AfterEach
  void close() {
    unlocked.countDown();
    web.close();
  }

  @Test
  void keepsMonitorsFromWaitingForPages() {
    List<CompletableFuture<HttpResponse<String>>> pages =
        IntStream.range(0, CLIENTS).mapToObj(it -> ask("/slow")).toList();

    assertThat(web.get("/health").statusCode()).isEqualTo(200);
    assertThat(web.get("/livez").statusCode()).isEqualTo(200);
    assertThat(web.get("/metrics").statusCode()).isEqualTo(200);
    assertThat(pages).noneMatch(CompletableFuture::isDone);

    unlocked.countDown();
    assertThat(pages)
        .allSatisfy(page -> assertThat(page.join()).returns(200, HttpResponse::statusCode))
        .allSatisfy(page -> assertThat(page.join()).returns("late", HttpResponse::body));
  }

  @Test
  void tellsThoseWhoWaitThatTheServerStops() {
    List<CompletableFuture<HttpResponse<String>>> pages =
        IntStream.range(0, CLIENTS).mapToObj(it -> ask("/slow")).toList();
    await("all of them").untilAtomic(asked, equalTo(CLIENTS));

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(web::close);
    await("the end").until(() -> statusSoon("/refused") == 503);
    unlocked.countDown();
    stopped.join();

    Map<Integer, Long> byStatus =
        pages.stream()
            .map(CompletableFuture::join)
            .collect(groupingBy(HttpResponse::statusCode, counting()));
    assertThat(byStatus).containsOnlyKeys(200, 503);
    assertThat(byStatus.get(503)).isGreaterThan(CLIENTS / 2);
  }

  @Test
  void sendsThoseAwayForWhomThereIsNoRoom() {
    List<CompletableFuture<HttpResponse<String>>> pages =
        IntStream.range(0, 600).mapToObj(it -> ask("/slow")).toList();
    await("all of them").untilAtomic(asked, equalTo(600));

    HttpResponse<String> refused = ask("/slow").join();
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("retry-after")).hasValue("5");
    assertThat(refused.body()).contains("Too much is asked of the prober at the same time.");

    unlocked.countDown();
    assertThat(pages.stream().filter(page -> page.join().statusCode() == 200))
        .hasSizeBetween(500, 599);
  }

  @Test
  void doesNothingForThoseWhoHaveWaitedTooLong() {
    AtomicLong nanos = new AtomicLong();
    Route route = counted(Route.get("/slow", Access.OPEN, this::answerLate));
    try (Bulkhead late = new Bulkhead("late", nanos::get)) {
      Javalin server =
          Javalin.create(
                  config -> {
                    late.register(config);
                    config.routes.addHttpHandler(HandlerType.GET, route.path(), route.handler());
                  })
              .start(0);
      URI url = URI.create("http://localhost:%d/slow".formatted(server.port()));
      List<CompletableFuture<HttpResponse<String>>> pages =
          IntStream.range(0, CLIENTS).mapToObj(it -> ask(url)).toList();
      await("all of them").untilAtomic(asked, equalTo(CLIENTS));

      nanos.set(TimeUnit.SECONDS.toNanos(21));
      unlocked.countDown();

      assertThat(pages.stream().filter(page -> page.join().statusCode() == 503))
          .hasSizeGreaterThan(CLIENTS / 2);
      assertThat(begun).hasValueLessThan(CLIENTS / 2);
      server.stop();
    }
  }

  @Test
  void answersWhatIsWrongAsAlways() {
    HttpResponse<String> refused = ask("/refused").join();

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("There is nothing to see.");
    assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  private Route counted(Route route) {
    return new Route(
        route.methods(),
        route.path(),
        route.access(),
        request -> {
          asked.incrementAndGet();
          route.handler().handle(request);
        });
  }

  private int statusSoon(String path) {
    return ask(path)
        .thenApply(HttpResponse::statusCode)
        .completeOnTimeout(0, 200, TimeUnit.MILLISECONDS)
        .join();
  }

  private CompletableFuture<HttpResponse<String>> ask(String path) {
    return ask(web.url().resolve(path));
  }

  private CompletableFuture<HttpResponse<String>> ask(URI url) {
    HttpRequest request = HttpRequest.newBuilder(url).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  private Answer answerLate(Context request) {
    begun.incrementAndGet();
    try {
      unlocked.await();
    } catch (InterruptedException e) {
      throw new AssertionError("The server does not interrupt whoever makes an answer.", e);
    }
    return Answer.ofNow(200, "text/plain", "late".getBytes(UTF_8));
  }

  private static Answer refuse(Context request) {
    throw RefusedRequest.invalid("There is nothing to see.");
  }
}
