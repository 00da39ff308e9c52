package dev.canary.runtime.web.api;

import dev.canary.api.Durations;
import dev.canary.runtime.run.Availability;
import dev.canary.runtime.run.Coverage;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.Maintenance;
import dev.canary.runtime.run.Percentiles;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.Uptime;
import dev.canary.runtime.web.http.JsonWriter;
import dev.canary.runtime.web.view.SuiteCatalogue;
import java.util.TreeSet;

/** A suite in the API. */
final class SuiteJson {

  private SuiteJson() {}

  static void write(SuiteCatalogue.Entry entry, JsonWriter json) {
    writePlan(entry, json);
    writeState(entry.health(), json);
    writeOperation(entry, json);
    writeFigures(entry, json);
    writeLinks(entry.suite(), json);
  }

  /** What is known before it has run. */
  private static void writePlan(SuiteCatalogue.Entry entry, JsonWriter json) {
    Suite suite = entry.suite();
    SuitePolicy policy = suite.policy();
    json.text("id", suite.id())
        .text("name", suite.name())
        .text("class", suite.className())
        .text("group", entry.group().map(Group::id).orElse(null))
        .text("every", entry.group().map(it -> Durations.format(it.every())).orElse(null))
        .text("timeout", Durations.format(policy.timeout()))
        .text("cleanupTimeout", Durations.format(policy.cleanupTimeout()))
        .text("failAfter", policy.failAfter().toString())
        .text("recoverAfter", policy.recoverAfter().toString())
        .texts("tags", new TreeSet<>(suite.tags()))
        .objects("steps", suite.steps(), SuiteJson::writeStep)
        .texts("dependsOn", suite.dependsOn())
        .texts("environments", suite.environments())
        .text("source", suite.sourceName());
  }

  private static void writeState(SuiteHealth health, JsonWriter json) {
    json.text("verdict", health.verdict())
        .time("since", health.since())
        .number("consecutiveFailures", health.consecutiveFailures())
        .texts("blockedBy", health.blockedBy())
        .text("blockingEnvironment", health.findEnvironment().orElse(null))
        .texts("blocks", health.blocks())
        .object("latestRun", health.latest(), SuiteJson::writeRun);
  }

  /** What the schedule and operators do with it. */
  private static void writeOperation(SuiteCatalogue.Entry entry, JsonWriter json) {
    json.time("nextRunAt", entry.nextRun().orElse(null))
        .flag("paused", entry.group().isEmpty())
        .object("pause", entry.pause().orElse(null), SuiteJson::writeIntervention)
        .flag("muted", entry.muted())
        .object("mute", entry.mute().orElse(null), SuiteJson::writeIntervention)
        .object("maintenance", entry.health().maintenance(), SuiteJson::writeMaintenance);
  }

  private static void writeFigures(SuiteCatalogue.Entry entry, JsonWriter json) {
    json.object("uptime", spans -> entry.availability().forEach(it -> writeUptime(it, spans)))
        .object("coverage", spans -> entry.availability().forEach(it -> writeCoverage(it, spans)))
        .object("durations", Percentiles.ofResults(entry.recent()), SuiteJson::writeDurations);
  }

  private static void writeDurations(Percentiles durations, JsonWriter json) {
    json.millis("p50Ms", durations.find(50).orElse(null))
        .millis("p95Ms", durations.find(95).orElse(null));
  }

  private static void writeIntervention(Intervention by, JsonWriter json) {
    json.text("who", by.who())
        .time("at", by.at())
        .time("until", by.until())
        .text("reason", by.reason());
  }

  private static void writeMaintenance(Maintenance maintenance, JsonWriter json) {
    json.text("window", maintenance.window())
        .time("from", maintenance.from())
        .time("to", maintenance.to())
        .flag("runsGoOn", maintenance.runsGoOn());
  }

  private static void writeUptime(Availability availability, JsonWriter json) {
    Uptime uptime = availability.uptime();
    json.object(
        availability.span().key(),
        span ->
            span.ratio("ratio", uptime.ratio())
                .number("upSeconds", uptime.up().toSeconds())
                .number("downSeconds", uptime.down().toSeconds())
                .number("maintenanceSeconds", uptime.maintenance().toSeconds())
                .number("unknownSeconds", uptime.unknown().toSeconds()));
  }

  private static void writeCoverage(Availability availability, JsonWriter json) {
    Coverage coverage = availability.coverage();
    json.object(
        availability.span().key(),
        span ->
            span.number("executed", coverage.executed())
                .number("planned", coverage.planned())
                .ratio("ratio", coverage.ratio()));
  }

  private static void writeStep(StepInfo step, JsonWriter json) {
    json.text("id", step.id()).text("name", step.name());
  }

  private static void writeRun(Run run, JsonWriter json) {
    json.text("id", run.id())
        .time("startedAt", run.start().startedAt())
        .time("endedAt", run.findEnd().map(RunEnd::endedAt).orElse(null))
        .millis("durationMs", run.findDuration().orElse(null))
        .text("outcome", run.findOutcome().orElse(null))
        .object("links", links -> links.text("self", "/api/runs/" + run.id()));
  }

  private static void writeLinks(Suite suite, JsonWriter json) {
    json.object(
        "links",
        links ->
            links
                .text("self", "/api/suites/" + suite.id())
                .text("page", "/suites/" + suite.id())
                .text("runs", "/api/suites/" + suite.id() + "/runs")
                .text("steps", "/api/suites/" + suite.id() + "/steps")
                .text("health", "/health/" + suite.id()));
  }
}
