package dev.canary.runtime.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.runtime.run.ControlListener.Act;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.web.http.JsonWriter;
import dev.canary.runtime.web.view.HealthSentence;
import dev.canary.runtime.web.view.HealthView;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Events as clients read them: a name, and a JSON object on one line (HTML Living Standard,
 * server-sent events).
 */
final class LiveText {

  /** Keeps proxies and pages from taking a silent connection for a dead one. */
  static final String SIGN_OF_LIFE = "event: alive\ndata: {}\n\n";

  /** What a client hears first: when to ask again after it was hung up on. */
  static final String GREETING = "retry: 2000\nevent: hello\ndata: {}\n\n";

  private LiveText() {}

  static String started(RunStart run) {
    return event("run", json -> writeOngoing("started", run, run.startedAt(), json));
  }

  static String step(RunStart run, StepInfo step, Instant at) {
    return event("run", json -> writeOngoing("step", run, at, json).text("step", step.id()));
  }

  private static JsonWriter writeOngoing(String state, RunStart run, Instant at, JsonWriter json) {
    return json.text("state", state)
        .text("id", run.id())
        .text("suite", run.suite().id())
        .time("at", at)
        .text("outcome", (String) null);
  }

  static String over(String state, Run run) {
    return event(
        "run",
        json ->
            json.text("state", state)
                .text("id", run.id())
                .text("suite", run.suite())
                .time("at", run.findEnd().map(end -> end.endedAt()).orElse(null))
                .text("outcome", run.findOutcome().orElse(null)));
  }

  static String verdict(VerdictChange change) {
    return event(
        "verdict",
        json ->
            json.text("suite", change.suite())
                .text("verdict", change.verdict())
                .time("at", change.at()));
  }

  static String control(String suite, Act act) {
    return event(
        "control",
        json -> json.text("suite", suite).text("what", act.name().toLowerCase(Locale.ROOT)));
  }

  static String health(Health health) {
    HealthView view = HealthView.whole(health);
    return event(
        "health",
        json ->
            json.text("status", health.status().name().toLowerCase(Locale.ROOT))
                .text("output", HealthSentence.of(view)));
  }

  private static String event(String name, Consumer<JsonWriter> fields) {
    return "event: " + name + "\ndata: " + new String(JsonWriter.bytes(fields), UTF_8) + "\n\n";
  }
}
