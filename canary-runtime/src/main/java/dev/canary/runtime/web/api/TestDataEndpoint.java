package dev.canary.runtime.web.api;

import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LeftoverSource;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import java.time.Duration;
import java.time.Instant;

/** What was left behind in the system under test. */
record TestDataEndpoint(LeftoverSource source, HealthSource health) {

  Answer all() {
    Instant now = health.health().time();
    return Answer.list(source.leftovers(), null, (entry, json) -> write(entry, json, now));
  }

  private static void write(LedgerEntry entry, JsonWriter json, Instant now) {
    json.text("owner", entry.key().owner())
        .text("kind", entry.key().kind())
        .text("id", entry.key().id())
        .text("runId", entry.run())
        .texts("attributes", entry.attributes())
        .time("createdAt", entry.createdAt())
        .millis("ageMs", age(entry, now));
  }

  /** The health is up to a second old. */
  private static Duration age(LedgerEntry entry, Instant now) {
    Duration age = Duration.between(entry.createdAt(), now);
    return age.isNegative() ? Duration.ZERO : age;
  }
}
