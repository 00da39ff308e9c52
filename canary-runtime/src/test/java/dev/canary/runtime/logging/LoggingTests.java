package dev.canary.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LoggingTests {

  private final CapturedLog log = CapturedLog.of("staging");

  @AfterEach
  void restore() {
    MDC.clear();
    log.close();
  }

  private List<String> messages() {
    return log.lines().stream().map(line -> line.path("message").asText()).toList();
  }

  @Test
  void writesOneObjectALineWithTheFieldsOfTheManual() {
    MDC.put("suite", "shop");
    MDC.put("step", "buy");
    MDC.put("runId", "run-1");

    LoggerFactory.getLogger("shop").warn("It is \"slow\",\nbut it sells.");

    assertThat(log.lines()).hasSize(1);
    JsonNode line = log.lines().get(0);
    assertThat(line.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "timestamp",
            "level",
            "message",
            "logger",
            "thread",
            "suite",
            "step",
            "runId",
            "environment");
    assertThat(line.path("timestamp").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(line.path("level").asText()).isEqualTo("WARN");
    assertThat(line.path("message").asText()).isEqualTo("It is \"slow\",\nbut it sells.");
    assertThat(line.path("suite").asText()).isEqualTo("shop");
    assertThat(line.path("step").asText()).isEqualTo("buy");
    assertThat(line.path("runId").asText()).isEqualTo("run-1");
    assertThat(line.path("environment").asText()).isEqualTo("staging");
  }

  @Test
  void takesLinesOfWorkersOverAsTheyAre() {
    log.json().passOn("worker-1", "{\"message\":\"sold\",\"worker\":\"worker-1\"}");

    assertThat(log.lines()).hasSize(1);
    assertThat(log.lines().get(0)).hasToString("{\"message\":\"sold\",\"worker\":\"worker-1\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# A fatal error", "{\"half\":", "{} {}", "[1]", "7", "{}}"})
  void wrapsOtherLinesOfWorkers(String text) {
    log.json().passOn("worker-1", text);

    assertThat(messages()).containsExactly(text);
    assertThat(log.lines().get(0).path("level").asText()).isEqualTo("WARN");
    assertThat(log.lines().get(0).path("logger").asText()).isEqualTo("worker-1");
  }

  @Test
  void doesNotWarnOfWhatJvmsSayAboutTheirOptions() {
    log.json().passOn("worker-1", "Picked up JAVA_TOOL_OPTIONS: -Da=b");

    assertThat(log.lines().get(0).path("level").asText()).isEqualTo("INFO");
  }

  @Test
  void cannotBeSilencedByClosingTheStreams() {
    System.out.close();
    System.out.println("still there");

    assertThat(messages()).containsExactly("still there");
  }

  @Test
  void keepsStackTracesInOneLine() {
    LoggerFactory.getLogger("shop").error("It broke.", new IllegalStateException("sold out"));

    assertThat(log.lines()).hasSize(1);
    assertThat(log.lines().get(0).path("stackTrace").asText())
        .startsWith("java.lang.IllegalStateException: sold out\n\tat ");
  }

  @Test
  void wrapsWhatIsPrinted() {
    System.out.println("to standard output\nin two lines");
    System.err.println("to standard error, in Zürich");
    System.out.print("in ");
    System.out.println("pieces");
    System.out.println();

    assertThat(messages())
        .containsExactly(
            "to standard output", "in two lines", "to standard error, in Zürich", "in pieces");
    assertThat(log.lines().get(0).path("logger").asText()).isEqualTo("stdout");
    assertThat(log.lines().get(2).path("logger").asText()).isEqualTo("stderr");
  }

  @Test
  void wrapsWhatIsPrintedWithoutEverEndingALine() {
    System.out.print("x".repeat(20_000));

    assertThat(messages()).containsExactly("x".repeat(8_192), "x".repeat(8_192));
  }

  @Test
  void doesNotMixUpWhatThreadsPrintAtTheSameTime() throws InterruptedException {
    List<Thread> threads =
        IntStream.range(0, 4).mapToObj(number -> new Thread(() -> print(number))).toList();

    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(messages()).hasSize(400).allMatch(line -> line.matches("(\\d)\\1{9}"));
  }

  private static void print(int number) {
    for (int line = 0; line < 100; line++) {
      for (int digit = 0; digit < 10; digit++) {
        System.out.print(number);
      }
      System.out.println();
    }
  }

  @Test
  void takesOverFromJavaUtilLogging() {
    java.util.logging.Logger.getLogger("shop").warning("The till is empty.");

    assertThat(messages()).containsExactly("The till is empty.");
    assertThat(log.lines().get(0).path("level").asText()).isEqualTo("WARN");
  }

  @Test
  void leavesOutTheNewsOfLibraries() {
    LoggerFactory.getLogger("org.flywaydb.core").info("Migrating …");
    LoggerFactory.getLogger("org.junit.platform.launcher.core.DiscoveryIssueNotifier")
        .error("told in other words");

    assertThat(log.lines()).isEmpty();
  }
}
