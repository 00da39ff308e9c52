package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputJarTests {

  private static final String TALKATIVE =
      """
      @CanarySuite class TalkativeCanary {
        @Step void talk() {
          System.out.println("to standard output\\nin two lines");
          System.err.println("to \\"standard\\" error");
          java.util.logging.Logger.getLogger("jul").warning("to java.util.logging");
          org.slf4j.LoggerFactory.getLogger("slf4j").info("to slf4j");
          new IllegalStateException("with a stack trace").printStackTrace();
        }
      }
      """;

  @TempDir Path directory;

  @Test
  void isOneJsonObjectALineWhateverSuitesPrint() {
    Path suites = Suites.compile(directory.resolve("suites"), TALKATIVE);
    WorkDir workDir = WorkDir.in(directory);
    String run;
    Ended ended;

    try (Prober prober =
        CanaryJar.in(workDir.path())
            .run("--suites=" + suites, "--set=canary.environment=staging")) {
      run =
          prober
              .awaitRuns("talkative", runs -> Prober.countEnded(runs) == 1)
              .get(0)
              .path("id")
              .asText();
      ended = prober.terminate();
    }

    assertThat(ended.err()).isEmpty();
    List<JsonNode> lines = ended.out().stream().map(Prober::parse).toList();
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.isObject()).isTrue();
              assertThat(line.path("timestamp").asText())
                  .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
              assertThat(line.path("level").asText()).isIn("INFO", "WARN", "ERROR");
              assertThat(line.path("message").asText()).isNotEmpty();
              assertThat(line.path("environment").asText()).isEqualTo("staging");
            });
    Stream.of(
            "to standard output",
            "in two lines",
            "to \"standard\" error",
            "to java.util.logging",
            "to slf4j",
            "java.lang.IllegalStateException: with a stack trace")
        .forEach(
            message ->
                assertThat(lines)
                    .filteredOn(line -> line.path("message").asText().equals(message))
                    .singleElement()
                    .satisfies(
                        line -> assertThat(line.path("suite").asText()).isEqualTo("talkative"))
                    .satisfies(line -> assertThat(line.path("step").asText()).isEqualTo("talk"))
                    .satisfies(line -> assertThat(line.path("runId").asText()).isEqualTo(run)));
  }
}
