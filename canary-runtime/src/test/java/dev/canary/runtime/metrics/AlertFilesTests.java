package dev.canary.runtime.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.canary.runtime.run.MissedReason;
import dev.canary.runtime.run.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for Prometheus and the dashboard for Grafana that come with the manual. */
class AlertFilesTests {

  private static final Path DIRECTORY = Path.of("../docs/alerts");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:canary|probe|jvm|process)_[a-z_]+\\b");

  private final MetricsFixture prober = new MetricsFixture();

  @BeforeEach
  void measureEverything() {
    prober.tell(MetricsFixture.failed());
    prober.recorded.add(
        MetricsFixture.run(MetricsFixture.end(Outcome.PASSED, MetricsFixture.NOW, List.of())));
    prober.metrics.countMissed(prober.groups.get(0), MissedReason.OVERLAP.key());
    await("all of them").until(() -> !prober.lines("canary_suite_last_pass").isEmpty());
  }

  @AfterEach
  void close() {
    prober.close();
  }

  private static Set<String> metricsIn(String file) throws IOException {
    return METRIC
        .matcher(Files.readString(DIRECTORY.resolve(file)))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private Set<String> metricsThatThereAre() {
    Set<String> names = new HashSet<>();
    for (String line : prober.lines("# TYPE ")) {
      String[] words = line.split(" ", 4);
      names.add(words[2]);
      if (words[3].equals("histogram")) {
        names.add(words[2] + "_bucket");
      }
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary.rules.yml", "canary.rules.test.yml", "grafana-dashboard.json"})
  void nameOnlyMetricsThatThereAre(String file) throws IOException {
    assertThat(metricsIn(file)).hasSizeGreaterThan(8);
    assertThat(metricsThatThereAre()).containsAll(metricsIn(file));
  }

  @Test
  void areADashboardWhosePanelsSayWhatTheyShow() throws IOException {
    JsonNode dashboard =
        new ObjectMapper().readTree(Files.readString(DIRECTORY.resolve("grafana-dashboard.json")));

    List<JsonNode> panels = dashboard.path("panels").valueStream().toList();
    assertThat(panels)
        .hasSizeGreaterThan(15)
        .extracting(it -> it.path("id"))
        .doesNotHaveDuplicates();
    assertThat(panels)
        .allSatisfy(it -> assertThat(it.path("title").asText()).isNotBlank())
        .allSatisfy(it -> assertThat(it.path("description").asText()).endsWith("."))
        .allSatisfy(it -> assertThat(it.path("targets")).isNotEmpty());
  }

  @Test
  void areRulesThatPrometheusUnderstands() throws Exception {
    assertThat(promtool("check", "rules", "canary.rules.yml")).contains("SUCCESS");
  }

  @Test
  void areRulesThatDoWhatTheirTestsSay() throws Exception {
    assertThat(promtool("test", "rules", "canary.rules.test.yml")).contains("SUCCESS");
  }

  @Test
  void areTestedRuleByRule() throws IOException {
    List<String> rules =
        Files.readAllLines(DIRECTORY.resolve("canary.rules.yml")).stream()
            .filter(line -> line.contains("- alert: "))
            .map(line -> line.replaceFirst(".*- alert: ", ""))
            .toList();

    String tests = Files.readString(DIRECTORY.resolve("canary.rules.test.yml"));
    assertThat(rules).hasSize(13).allSatisfy(it -> assertThat(tests).contains("alertname: " + it));
  }

  private static String promtool(String... arguments) throws Exception {
    assumeTrue(isInstalled(), "promtool is not installed");
    Process process =
        new ProcessBuilder(command(arguments))
            .directory(DIRECTORY.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static String[] command(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "promtool";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return command;
  }

  private static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "promtool")));
  }
}
