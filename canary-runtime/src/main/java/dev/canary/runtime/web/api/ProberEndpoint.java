package dev.canary.runtime.web.api;

import dev.canary.runtime.run.ConfiguredValue;
import dev.canary.runtime.run.Delivery;
import dev.canary.runtime.run.LastReload;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.NotificationHistory.Told;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.Percentiles;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Reloading;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.ScheduleDelays;
import dev.canary.runtime.run.StoreState;
import dev.canary.runtime.run.WorkerState;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import dev.canary.runtime.web.http.Parameters;
import dev.canary.runtime.web.view.ProberParts;
import io.javalin.http.Context;
import java.time.Duration;

/** How the prober itself fares, and what it has told others. */
record ProberEndpoint(ProberInfo info, ProberParts parts, Reloading reloading) {

  Answer state() {
    return Answer.json(
        JsonWriter.bytes(
            json ->
                json.text("name", info.name())
                    .text("environment", info.environment())
                    .text("version", info.version())
                    .objects("workers", parts.workers().get(), ProberEndpoint::write)
                    .object("store", parts.store().get(), ProberEndpoint::write)
                    .object("schedule", parts.delays().get(), ProberEndpoint::write)
                    .object("reload", reloading.findLast().orElse(null), ProberEndpoint::write)
                    .objects("configuration", parts.configuration().get(), ProberEndpoint::write)));
  }

  Answer notifications(Context request) {
    Parameters parameters = new Parameters(request);
    Page<Told> page =
        parts.notifications().find(parameters.before(), parameters.limit(RunQuery.MAX_LIMIT));
    return Answer.list(page.data(), page.next(), ProberEndpoint::write);
  }

  private static void write(WorkerState worker, JsonWriter json) {
    json.text("name", worker.name())
        .text("condition", worker.condition())
        .texts("groups", worker.groups());
  }

  private static void write(StoreState store, JsonWriter json) {
    json.text("file", store.file())
        .number("bytes", store.bytes())
        .number("waitingInMemory", store.inMemory())
        .number("waitingInSpool", store.inSpool())
        .text("problem", store.problem());
  }

  private static void write(ScheduleDelays delays, JsonWriter json) {
    var percentiles = Percentiles.of(delays.latest().stream());
    json.number("latestStarts", delays.latest().size())
        .millis("p50Ms", percentiles.find(50).orElse(Duration.ZERO))
        .millis("p95Ms", percentiles.find(95).orElse(Duration.ZERO))
        .millis("p99Ms", percentiles.find(99).orElse(Duration.ZERO))
        .millis("maxMs", percentiles.find(100).orElse(Duration.ZERO))
        .number("missed", delays.missed());
  }

  private static void write(LastReload reload, JsonWriter json) {
    json.time("at", reload.at())
        .text("who", reload.who())
        .flag("successful", reload.successful())
        .text("detail", reload.detail());
  }

  private static void write(ConfiguredValue value, JsonWriter json) {
    json.text("key", value.key()).text("value", value.text()).text("place", value.place());
  }

  private static void write(Told told, JsonWriter json) {
    Notification notification = told.notification();
    Delivery delivery = told.delivery();
    json.text("id", notification.id())
        .time("createdAt", notification.createdAt())
        .text("channel", notification.channel())
        .text("kind", notification.kind())
        .text("alert", notification.alert().key())
        .text("name", notification.facts().name())
        .text("verdict", notification.facts().verdict())
        .text("state", delivery.state())
        .number("attempts", delivery.attempts())
        .time("nextAt", delivery.state() == Delivery.State.WAITING ? delivery.nextAt() : null)
        .text("problem", delivery.problem());
  }
}
