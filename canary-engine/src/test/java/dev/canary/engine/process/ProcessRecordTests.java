package dev.canary.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Evidence of a process. */
class ProcessRecordTests {

  @Test
  void isWrittenAsJson() {
    var ended =
        new ProcessRecord(List.of("ls", "a \"b\""), 2, Duration.ofMillis(1234), "no\nsuch\u0000 ü");

    assertThat(ended.toJson())
        .isEqualTo(
            """
            {"command":["ls","a \\"b\\""],"exitCode":2,"durationMs":1234,"output":"no\\nsuch\\u0000 ü"}""");
  }

  @Test
  void hasTheEndOfTheOutput() {
    var ended =
        new ProcessRecord(List.of("yes"), 0, Duration.ofMillis(1), "y".repeat(20_000) + "!");

    assertThat(ended.redacted(text -> text).output()).hasSize(16 * 1024).endsWith("y!");
  }

  @Test
  void isRedactedBeforeItIsCut() {
    String secret = "0123456789".repeat(1_000);
    var ended =
        new ProcessRecord(List.of("cat"), 0, Duration.ofMillis(1), secret + "-".repeat(16_000));

    String output = ended.redacted(text -> text.replace(secret, "[REDACTED]")).output();

    assertThat(output).startsWith("[REDACTED]-").doesNotContain("789");
  }
}
