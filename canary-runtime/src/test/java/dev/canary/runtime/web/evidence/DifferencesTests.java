package dev.canary.runtime.web.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was otherwise when a suite last passed. */
class DifferencesTests {

  private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

  @Test
  void areWhatWasAnsweredAndByWhom() {
    CaseFile before = file(Map.of(), 40, call("POST", 201, "1.41"), call("GET", 200, "1.41"));
    CaseFile now = file(Map.of(), 40, call("POST", 502, "1.42"), call("GET", 200, "1.42"));

    assertThat(Differences.between(before, now))
        .containsExactly(
            new Difference("POST /invoices", "201", "502"),
            new Difference("Header x-version", "1.41", "1.42"));
  }

  @Test
  void areLabelsAndDurationsAndEntries() {
    CaseFile before = file(Map.of("version", "1.2", "gone", "x"), 40);
    CaseFile now = file(Map.of("version", "1.3"), 950);

    assertThat(Differences.between(before, now))
        .containsExactly(
            new Difference("Label gone", "x", null),
            new Difference("Label version", "1.2", "1.3"),
            new Difference("Duration of Issue", "40 ms", "950 ms"),
            new Difference("Entry took", "40", "950"));
  }

  @Test
  void areNoneOfWhatOnlyOneOfThemHas() {
    CaseFile before = file(Map.of(), 40, call("POST", 201, "1"), call("GET", 200, "1"));
    CaseFile now = file(Map.of(), 40, call("POST", 201, "1"));

    assertThat(Differences.between(before, now)).isEmpty();
  }

  @Test
  void anExchangeWithoutAnAnswerDiffersFromOneWith() {
    String failed =
        "{\"method\":\"POST\",\"url\":\"https://shop/invoices\",\"timings\":{},\"failure\":\"timeout\"}";

    assertThat(
            Differences.between(
                file(Map.of(), 40, call("POST", 201, "1")), file(Map.of(), 40, failed)))
        .containsExactly(new Difference("POST /invoices", "201", "no answer"));
  }

  private static String call(String method, int status, String version) {
    return """
        {"method":"%s","url":"https://shop/invoices?id=7","status":%d,"timings":{"total":3.2},
         "response":{"headers":{"x-version":["%s"],"date":["%s"]},"size":2}}"""
        .formatted(method, status, version, status);
  }

  private static CaseFile file(Map<String, String> labels, long millis, String... calls) {
    var start =
        new RunStart(
            "run",
            new SuiteRef("shop", "Shop", "shop"),
            new LaunchInfo("launch", Trigger.SCHEDULE, labels, "none"),
            1,
            NOW);
    var step =
        new StepResult(
            new StepInfo("issue", "Issue"),
            0,
            NOW,
            Duration.ofMillis(millis),
            StepOutcome.PASSED,
            null,
            null);
    Map<String, String> entries = Map.of("took", Long.toString(millis));
    Run run = start.end(new RunEnd(NOW, Outcome.PASSED, null, null, List.of(step), null, entries));
    var evidence =
        new Evidence(
            List.of(),
            Stream.of(calls).map(it -> new EvidenceEntry("issue", it)).toList(),
            List.of(),
            List.of());
    return new CaseFile(run, evidence, ExchangeReader.read(evidence));
  }
}
