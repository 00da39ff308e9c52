package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class OnceJarTests {

  private static final String PASSING =
      """
      @CanarySuite class PassingCanary { @Step void look() {} @Step("Look again") void again() {} }
      """;
  private static final String FAILING =
      """
      @CanarySuite class FailingCanary {
        @Step void look() { throw new AssertionError("expected: green but was: red"); }
        @Step void touch() {}
      }
      """;
  private static final String UNCONFIGURED =
      """
      @CanarySuite class UnconfiguredCanary {
        @Step void look(@ConfigValue("shop.url") String url) {}
      }
      """;
  private static final String ENDLESS =
      """
      import java.nio.file.*;

      @CanarySuite class EndlessCanary {
        private final Path directory;

        EndlessCanary(@ConfigValue("directory") String directory) {
          this.directory = Path.of(directory);
        }

        @Step void begin() throws Exception { Files.createFile(directory.resolve("begun")); }
        @Step void waitLong() throws Exception { Thread.sleep(600_000); }
        @Cleanup void tidy() throws Exception { Files.createFile(directory.resolve("cleaned")); }
      }
      """;

  @TempDir static Path suites;

  @TempDir Path directory;
  private WorkDir workDir;

  @BeforeAll
  static void compileSuites() {
    Suites.compile(suites, PASSING, FAILING, UNCONFIGURED, ENDLESS);
  }

  @BeforeEach
  void makeWorkDir() {
    workDir = WorkDir.in(directory);
  }

  private String[] arguments(String suite, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "once";
    arguments[1] = "--suites=" + suites;
    arguments[2] = "--suite=" + suite;
    arguments[3] = "--set=canary.values.directory=" + directory;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return arguments;
  }

  private Ended once(String suite, String... more) {
    return CanaryJar.in(workDir.path()).execute(arguments(suite, more));
  }

  @Test
  void endsWellAndLeavesNothingIfAllPass() {
    Ended ended = once("passing");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(String.join("\n", ended.out()))
        .matches("(?s)\\S+ Passing .*\n.*Look .*\n.*Look again .*\n\n1 passed in .*");
    assertThat(workDir.contents()).isEmpty();
  }

  @Test
  void endsWithOneIfASuiteFails() {
    Ended ended = once("failing");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out())
        .anySatisfy(line -> assertThat(line).contains("expected: green but was: red"))
        .anySatisfy(line -> assertThat(line).startsWith("1 failed in "));
  }

  @Test
  void endsWithThreeIfTheProberIsToBlame() {
    Ended ended = once("unconfigured");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.out()).anySatisfy(line -> assertThat(line).contains("SHOP_URL"));
  }

  @Test
  void endsWithFourIfNothingMatches() {
    Ended ended = once("nonsense");

    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .containsExactly(
            "canary: There is no suite nonsense; there are: endless, failing, passing, unconfigured.");
  }

  @Test
  void writesReportsForBuildServers() throws Exception {
    Ended ended = once("failing", "--report-dir=reports", "--label=version=1.4");

    assertThat(ended.exitCode()).isEqualTo(1);
    Path reports = workDir.path().resolve("reports");
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(reports.resolve("TEST-failing.xml").toFile())
            .getDocumentElement();
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    JsonNode json = Prober.parse(Files.readString(reports.resolve("canary-report.json")));
    assertThat(json.path("exitCode").asInt()).isEqualTo(1);
    assertThat(json.at("/runs/0/labels/version").asText()).isEqualTo("1.4");
    assertThat(json.at("/runs/0/failedStep").asText()).isEqualTo("look");
  }

  @Test
  void recordsRunsThatDoNotCountForVerdicts() {
    once("failing", "--record");

    try (Prober prober =
        CanaryJar.in(workDir.path())
            .run("--suites=" + suites, "--set=canary.values.directory=" + directory)) {
      prober.awaitRuns("failing", runs -> Prober.countEnded(runs) == 2);

      JsonNode manual = prober.runs("failing").get(1);
      assertThat(manual.path("trigger").asText()).isEqualTo("MANUAL");
      assertThat(manual.path("outcome").asText()).isEqualTo("FAILED");
      assertThat(prober.json("/health/failing").at("/checks/failing/0/consecutiveFailures").asInt())
          .isEqualTo(1);
    }
  }

  @Test
  void cleansUpAndTellsWhenItIsInterrupted() throws IOException {
    try (JarProcess process =
        CanaryJar.in(workDir.path()).start(arguments("endless", "--record"))) {
      await().atMost(Prober.PATIENCE).until(() -> Files.exists(directory.resolve("begun")));

      Ended ended = process.interrupt();

      assertThat(ended.exitCode()).isEqualTo(130);
      assertThat(ended.err()).isEmpty();
      assertThat(ended.out())
          .anySatisfy(line -> assertThat(line).contains("The launch was cancelled."))
          .anySatisfy(line -> assertThat(line).startsWith("1 aborted in "));
      assertThat(directory.resolve("cleaned")).exists();
      assertThat(workDir.contents()).containsOnlyKeys(Path.of("canary.db"));
    }
  }
}
