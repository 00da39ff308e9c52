package dev.canary.runtime.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepResult;
import org.jspecify.annotations.Nullable;

/** What came of all runs, as JSON; a run has the fields that it has in the API. */
final class ReportJson {

  private ReportJson() {}

  static String of(OnceResult result, Settings settings, String version) {
    ObjectNode report =
        Json.object()
            .put("version", version)
            .put("environment", settings.environment())
            .put("startedAt", Json.time(result.findStart().orElse(null)))
            .put("endedAt", Json.time(result.findEnd().orElse(null)))
            .put("exitCode", result.exitCode(settings.once().failOn()))
            .put("summary", result.summary());
    ArrayNode runs = report.putArray("runs");
    result.runs().forEach(run -> runs.add(run(run)));
    ArrayNode silent = report.putArray("suitesWithoutRun");
    result.withoutRun().forEach(suite -> silent.add(suite.id()));
    return Json.print(report);
  }

  private static ObjectNode run(Run run) {
    RunEnd end = run.findEnd().orElseThrow();
    ObjectNode node = start(run.start());
    node.put("retried", run.retried())
        .put("endedAt", Json.time(end.endedAt()))
        .put("durationMs", Json.millis(run.findDuration().orElseThrow()))
        .put("outcome", end.outcome().name())
        .put("reason", end.reason())
        .put("failedStep", end.findFailedStep().map(step -> step.step().id()).orElse(null))
        .set("failure", failure(end.failure()));
    ArrayNode steps = node.putArray("steps");
    end.steps().forEach(step -> steps.add(step(step)));
    node.set("cleanup", cleanup(end.cleanup()));
    node.set("entries", Json.of(end.entries()));
    return node;
  }

  private static ObjectNode start(RunStart start) {
    ObjectNode node =
        Json.object()
            .put("id", start.id())
            .put("suite", start.suite().id())
            .put("class", start.suite().className())
            .put("group", start.suite().group())
            .put("launch", start.launch().id())
            .put("trigger", start.launch().trigger().name());
    node.set("labels", Json.of(start.launch().labels()));
    return node.put("attempt", start.attempt())
        .put("worker", start.launch().worker())
        .put("startedAt", Json.time(start.startedAt()));
  }

  private static ObjectNode step(StepResult step) {
    ObjectNode node =
        Json.object()
            .put("id", step.step().id())
            .put("name", step.step().name())
            .put("index", step.index())
            .put("startedAt", Json.time(step.startedAt()))
            .put("durationMs", Json.millis(step.duration()))
            .put("outcome", step.outcome().name())
            .put("reason", step.reason());
    node.set("failure", failure(step.failure()));
    return node;
  }

  private static @Nullable ObjectNode cleanup(@Nullable CleanupResult cleanup) {
    if (cleanup == null) {
      return null;
    }
    ObjectNode node =
        Json.object()
            .put("outcome", cleanup.outcome().name())
            .put("durationMs", Json.millis(cleanup.duration()));
    node.set("failure", failure(cleanup.failure()));
    return node;
  }

  private static @Nullable ObjectNode failure(@Nullable Failure failure) {
    return failure == null
        ? null
        : Json.object()
            .put("kind", failure.kind().name())
            .put("type", failure.type())
            .put("message", failure.message())
            .put("stackTrace", failure.stackTrace());
  }
}
