package dev.canary.environments;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.canary.engine.process.ChildProcess;
import dev.canary.engine.process.ChildProcesses;
import dev.canary.engine.process.ProcessRequest;
import java.net.ServerSocket;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waiting until a server answers as it should. */
class HttpCheckTests {

  private final MockWebServer server = new MockWebServer();
  private final ChildProcesses processes = new ChildProcesses();
  private final ChildProcess child =
      processes.start(ProcessRequest.of(new ProcessBuilder("sleep", "300")));

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
    processes.close();
  }

  @Test
  void isOverAsSoonAsTheServerIsReady() throws Exception {
    answer(503, "");
    answer(503, "");
    answer(503, "");
    answer(204, "");

    await(Readiness.http("/health?deep=true"));

    assertThat(server.getRequestCount()).isEqualTo(4);
    assertThat(server.takeRequest().getTarget()).isEqualTo("/health?deep=true");
  }

  @Test
  void triesAtOnce() throws Exception {
    answer(200, "");

    await(Readiness.http("/health").every(Duration.ofDays(1)));

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void saysWhatTheLastAnswerWas() {
    for (int i = 0; i < 100; i++) {
      answer(503, "no database\n");
    }

    assertThatExceptionOfType(EnvironmentException.class)
        .isThrownBy(() -> await(Readiness.http("/health").within(Duration.ofMillis(300))))
        .withMessageMatching(
            "Shop was not ready within 300ms\\. \\d+ tries on http://127.0.0.1:\\d+/health, the last with: status 503 and the body no database\\. There is nothing in its output\\.");
  }

  @Test
  void takesNoRedirectionForAnAnswer() {
    server.enqueue(new MockResponse.Builder().code(302).addHeader("Location", "/login").build());
    answer(200, "Please log in");

    assertThatExceptionOfType(EnvironmentException.class)
        .isThrownBy(
            () ->
                await(
                    Readiness.http("/health")
                        .within(Duration.ofMillis(300))
                        .every(Duration.ofDays(1))))
        .withMessageContaining("the last with: status 302.");
  }

  @Test
  void canExpectAnyAnswer() throws Exception {
    answer(200, "{\"status\":\"STARTING\"}");
    answer(401, "{\"status\":\"UP\"}");

    await(Readiness.http("/health", it -> it.status() == 401 && it.body().contains("UP")));

    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void endsATryThatIsNeverAnswered() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      Readiness readiness =
          Readiness.http("/health").within(Duration.ofMillis(500)).eachFor(Duration.ofMillis(100));

      assertThatExceptionOfType(EnvironmentException.class)
          .isThrownBy(() -> await(readiness, silent.getLocalPort()))
          .withMessageContaining(", the last with: no complete answer within ");
    }
  }

  @Test
  void endsATryWhoseAnswerDrips() {
    for (int i = 0; i < 100; i++) {
      server.enqueue(
          new MockResponse.Builder().body("x".repeat(1000)).throttleBody(1, 1, SECONDS).build());
    }
    Readiness readiness =
        Readiness.http("/health").within(Duration.ofMillis(1500)).eachFor(Duration.ofMillis(400));

    assertThatExceptionOfType(EnvironmentException.class)
        .isThrownBy(() -> await(readiness))
        .withMessageContaining(", the last with: no complete answer within ");
    assertThat(server.getRequestCount()).isGreaterThan(1);
  }

  @Test
  void endsWhenTheThreadIsInterrupted() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      Thread.currentThread().interrupt();

      assertThatExceptionOfType(InterruptedException.class)
          .isThrownBy(() -> await(Readiness.http("/health"), silent.getLocalPort()));
    }
  }

  @Test
  void isInVainIfAnotherServerAnswers() {
    answer(200, "");
    child.destroy();

    assertThatExceptionOfType(EnvironmentException.class)
        .isThrownBy(() -> await(Readiness.http("/health")))
        .withMessage(
            "Shop ended with exit code 143 before it was ready. There is nothing in its output.");
  }

  private void answer(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }

  private void await(Readiness readiness) throws InterruptedException {
    await(readiness, server.getPort());
  }

  private void await(Readiness readiness, int port) throws InterruptedException {
    new ReadinessWait("Shop", child, readiness).await(readiness.check(port));
  }
}
