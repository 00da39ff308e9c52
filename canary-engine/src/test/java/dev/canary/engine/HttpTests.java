package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.transcript;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.engine.testsuites.http.ClientInConstructorAndStep;
import dev.canary.engine.testsuites.http.KeepingTheClient;
import dev.canary.engine.testsuites.http.PostingTwice;
import dev.canary.engine.testsuites.http.ReadingASlowBody;
import dev.canary.engine.testsuites.http.WaitingForAnAnswer;
import java.io.IOException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.EngineTestKit;

@Timeout(30)
class HttpTests {

  private final MockWebServer shop = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    shop.start();
  }

  @AfterEach
  void stop() {
    shop.close();
  }

  private EngineTestKit.Builder launch(Class<?> suite) {
    return canary(suite)
        .configurationParameter("shop.url", shop.url("/").toString())
        .configurationParameter("shop.clean", shop.url("/clean").toString());
  }

  @Test
  void suppliesOneClientForARun() {
    ClientInConstructorAndStep.CLIENTS.clear();
    shop.enqueue(new MockResponse.Builder().body("hello").build());
    shop.enqueue(new MockResponse.Builder().body("hello").build());

    List<String> first = transcript(launch(ClientInConstructorAndStep.class));
    List<String> second = transcript(launch(ClientInConstructorAndStep.class));

    assertThat(first).contains(passed(step("get")));
    assertThat(second).contains(passed(step("get")));
    assertThat(ClientInConstructorAndStep.CLIENTS).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void connectsAnewInEveryRun() throws InterruptedException {
    shop.enqueue(new MockResponse.Builder().body("hello").build());
    shop.enqueue(new MockResponse.Builder().body("hello").build());

    transcript(launch(ClientInConstructorAndStep.class));
    transcript(launch(ClientInConstructorAndStep.class));

    assertThat(shop.takeRequest().getConnectionIndex()).isEqualTo(0);
    assertThat(shop.takeRequest().getConnectionIndex()).isEqualTo(1);
  }

  @Test
  void sendsNoRequestTwiceWhenTheConnectionBreaks() {
    shop.enqueue(new MockResponse.Builder().body("paid").build());
    shop.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    shop.enqueue(new MockResponse.Builder().body("paid once more").build());

    transcript(launch(PostingTwice.class));

    assertThat(shop.getRequestCount()).isEqualTo(2);
  }

  @Test
  void cancelsAnExchangeAtTheDeadlineAndLeavesTheCleanupItsOwn() {
    shop.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    shop.enqueue(new MockResponse.Builder().code(204).build());

    List<String> transcript = transcript(launch(WaitingForAnAnswer.class));

    assertThat(transcript)
        .contains(
            failed(
                step("get"),
                "Step \"Get\" did not end within its timeout of 300ms and was interrupted."),
            passed(cleanup("cleanUp")));
  }

  @Test
  void cancelsAnExchangeWhileItsBodyIsRead() {
    shop.enqueue(new MockResponse.Builder().body("hello").bodyDelay(1, DAYS).build());

    List<String> transcript = transcript(launch(ReadingASlowBody.class));

    assertThat(transcript)
        .contains(
            failed(
                step("get"),
                "Step \"Get\" did not end within its timeout of 300ms and was interrupted."));
  }

  @Test
  void makesNoFurtherCallsWhenTheRunHasEnded() {
    transcript(launch(KeepingTheClient.class));
    OkHttpClient kept = requireNonNull(KeepingTheClient.CLIENT.get());

    assertThatThrownBy(
            () -> kept.newCall(new Request.Builder().url(shop.url("/")).build()).execute())
        .isInstanceOf(IOException.class)
        .hasMessage("The run has ended, so its HTTP client makes no further calls.");
    assertThat(shop.getRequestCount()).isZero();
  }
}
