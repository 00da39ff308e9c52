package dev.canary.runtime.web.health;

import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.web.http.JsonWriter;
import dev.canary.runtime.web.view.HealthSentence;
import dev.canary.runtime.web.view.HealthView;
import dev.canary.runtime.web.view.SuiteNames;
import dev.canary.runtime.web.view.SuiteWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Health as {@code application/health+json}. */
final class HealthJson {

  private final ProberInfo prober;
  private final boolean whole;

  private HealthJson(ProberInfo prober, boolean whole) {
    this.prober = prober;
    this.whole = whole;
  }

  /** All that is known. */
  static HealthJson whole(ProberInfo prober) {
    return new HealthJson(prober, true);
  }

  /** Names and states, without what suites say and what leads to runs. */
  static HealthJson summary(ProberInfo prober) {
    return new HealthJson(prober, false);
  }

  byte[] render(HealthView view) {
    return JsonWriter.bytes(json -> write(view, json));
  }

  private void write(HealthView view, JsonWriter json) {
    json.text("status", lower(view.status()))
        .text("name", prober.name())
        .text("environment", prober.environment())
        .time("time", view.time());
    if (whole) {
      json.text("version", prober.version());
    }
    json.text("output", HealthSentence.of(view))
        .texts("failed", view.culprits())
        .object("suites", counts -> writeCounts(view, counts))
        .object("checks", checks -> writeChecks(view, checks));
  }

  private static void writeCounts(HealthView view, JsonWriter json) {
    json.number("total", view.suites().size())
        .number("passing", view.count(Verdict.PASSING))
        .number("degraded", view.count(Verdict.DEGRADED))
        .number("failing", view.count(Verdict.FAILING))
        .number("blocked", view.count(Verdict.BLOCKED))
        .number("stale", view.count(Verdict.STALE))
        .number("pending", view.count(Verdict.PENDING))
        .number("paused", view.count(Verdict.PAUSED))
        .number("maintenance", view.count(Verdict.MAINTENANCE));
  }

  private void writeChecks(HealthView view, JsonWriter json) {
    SuiteNames names = view.names();
    for (SuiteHealth suite : view.suites()) {
      json.objects(suite.suite().id(), List.of(suite), (it, check) -> writeCheck(it, names, check));
    }
  }

  private void writeCheck(SuiteHealth suite, SuiteNames names, JsonWriter json) {
    Optional<Run> latest = Optional.ofNullable(suite.latest());
    json.text("componentType", "suite")
        .text("status", lower(suite.status()))
        .text("verdict", suite.verdict())
        .time("time", latest.flatMap(Run::findEnd).map(RunEnd::endedAt).orElse(null));
    if (whole) {
      json.millis("observedValue", latest.flatMap(Run::findDuration).orElse(null))
          .text("observedUnit", "ms")
          .text("output", SuiteWords.reason(suite, names));
    }
    json.text("failedStep", SuiteWords.findFailedStep(suite).map(s -> s.step().id()).orElse(null));
    if (whole) {
      json.text("runId", latest.map(Run::id).orElse(null));
    }
    json.text("latestOutcome", SuiteWords.latestOutcome(suite)).time("since", suite.since());
    if (whole) {
      json.number("consecutiveFailures", suite.consecutiveFailures());
    }
    json.texts("blocks", suite.blocks());
    if (whole) {
      json.object(
          "links", links -> latest.ifPresent(run -> links.text("run", "/runs/" + run.id())));
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
