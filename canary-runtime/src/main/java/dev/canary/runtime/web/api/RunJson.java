package dev.canary.runtime.web.api;

import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Comparison;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.TestDataItem;
import dev.canary.runtime.web.http.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs in the API. While one is going on, what only its end brings is null or empty.
 *
 * @param testData what each run has made, by its id
 * @param progress of those that go on, by their ids
 */
record RunJson(Map<String, List<TestDataItem>> testData, Map<String, ProgressJson> progress) {

  /** One of many. */
  void write(Run run, JsonWriter json) {
    writeFields(run, EvidenceJson.NONE, json);
    json.object("links", links -> writeLinks(run, links));
  }

  static void writeLinks(Run run, JsonWriter json) {
    String page = "/runs/" + run.id();
    json.text("self", path(run))
        .text("page", page)
        .text("junit", run.findEnd().map(end -> page + "/junit.xml").orElse(null));
  }

  static String path(Run run) {
    return "/api/runs/" + run.id();
  }

  /** All but the links. */
  void writeFields(Run run, EvidenceJson evidence, JsonWriter json) {
    writeStart(run, json);
    json.object("progress", progress.get(run.id()), ProgressJson::write);
    writeEnd(run, json);
    json.objects("testData", testData.getOrDefault(run.id(), List.of()), RunJson::writeItem);
    evidence.write(run.id(), json);
    json.texts("entries", run.findEnd().map(RunEnd::entries).orElse(Map.of()));
  }

  private static void writeStart(Run run, JsonWriter json) {
    RunStart start = run.start();
    json.text("id", start.id())
        .text("suite", start.suite().id())
        .text("class", start.suite().className())
        .text("group", start.suite().group())
        .text("launch", start.launch().id())
        .text("trigger", start.launch().trigger())
        .texts("labels", start.launch().labels())
        .number("attempt", start.attempt())
        .flag("retried", run.retried())
        .text("worker", start.launch().worker())
        .time("startedAt", start.startedAt());
  }

  private static void writeEnd(Run run, JsonWriter json) {
    Optional<RunEnd> end = run.findEnd();
    json.time("endedAt", end.map(RunEnd::endedAt).orElse(null))
        .millis("durationMs", run.findDuration().orElse(null))
        .text("outcome", run.findOutcome().orElse(null))
        .text("reason", end.map(RunEnd::reason).orElse(null))
        .text("failedStep", end.flatMap(RunEnd::findFailedStep).map(RunJson::id).orElse(null))
        .object("failure", end.map(RunEnd::failure).orElse(null), RunJson::writeFailure)
        .objects("steps", end.map(RunEnd::steps).orElse(List.of()), RunJson::writeStep)
        .object("cleanup", end.map(RunEnd::cleanup).orElse(null), RunJson::writeCleanup);
  }

  private static void writeItem(TestDataItem item, JsonWriter json) {
    json.text("kind", item.kind())
        .text("id", item.id())
        .time("createdAt", item.createdAt())
        .time("deletedAt", item.deletedAt());
  }

  private static void writeStep(StepResult step, JsonWriter json) {
    json.text("id", id(step))
        .text("name", step.step().name())
        .number("index", step.index())
        .time("startedAt", step.startedAt())
        .millis("durationMs", step.duration())
        .text("outcome", step.outcome())
        .text("reason", step.reason())
        .object("failure", step.failure(), RunJson::writeFailure);
  }

  private static void writeCleanup(CleanupResult cleanup, JsonWriter json) {
    json.text("outcome", cleanup.outcome())
        .millis("durationMs", cleanup.duration())
        .object("failure", cleanup.failure(), RunJson::writeFailure);
  }

  private static void writeFailure(Failure failure, JsonWriter json) {
    json.text("kind", failure.kind())
        .text("type", failure.type())
        .text("message", failure.message())
        .text("stackTrace", failure.stackTrace())
        .text("expected", failure.findComparison().map(Comparison::expected).orElse(null))
        .text("actual", failure.findComparison().map(Comparison::actual).orElse(null));
  }

  private static String id(StepResult step) {
    return step.step().id();
  }
}
