package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.canary.runtime.run.RefusedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** What a real prober in this JVM says of reloads, and of what it found at its start. */
class ReloadResultTests extends ProberScenario {

  private JsonNode newestChange(int count) {
    return await()
        .atMost(LONG)
        .until(() -> json("/api/audit").path("data"), data -> data.size() == count)
        .get(0);
  }

  private void execute(String sql) throws SQLException {
    String url = "jdbc:sqlite:" + directory.resolve("canary.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void isInTheAuditAndTheApiWhenASignalHasAskedForIt() throws Exception {
    assertThat(json("/api/prober").path("reload").isNull()).isTrue();

    prober.controls().onSignal().run();

    JsonNode change = newestChange(1);
    assertThat(change.path("who").asText()).isEqualTo("SIGHUP");
    assertThat(change.path("from").asText()).isEqualTo("local");
    assertThat(change.path("action").asText()).isEqualTo("reload");
    assertThat(change.path("done").asBoolean()).isTrue();
    assertThat(change.path("details").toString())
        .isEqualTo(
            "{\"by\":\"signal\",\"changes\":\"Suites: 1. The configuration is as before.\"}");
    JsonNode last = json("/api/prober").path("reload");
    assertThat(last.path("who").asText()).isEqualTo("SIGHUP");
    assertThat(last.path("successful").asBoolean()).isTrue();
    assertThat(last.path("detail").asText())
        .isEqualTo("Suites: 1. The configuration is as before.");
  }

  @Test
  void saysWhyItWasRefused() throws Exception {
    flags.put("canary.store.keep", List.of("1d"));
    String reason =
        "This cannot be changed while the prober runs: canary.store.keep. Restart it, or put the"
            + " old value back.";

    prober.controls().onSignal().run();

    JsonNode change = newestChange(1);
    assertThat(change.path("done").asBoolean()).isFalse();
    assertThat(change.at("/details/refused").asText()).isEqualTo(reason);
    assertThat(json("/api/prober").at("/reload/detail").asText()).isEqualTo(reason);
    assertThat(json("/api/prober").at("/reload/successful").asBoolean(true)).isFalse();
    assertThat(get("/prober")).contains("Last reload", reason);
  }

  @Test
  void isNoSuccessIfAlertsCannotFollow() throws Exception {
    flags.put("canary.alerts.channels.ops.type", List.of("webhook"));
    flags.put("canary.alerts.channels.ops.url", List.of("http://127.0.0.1:9/hook"));
    execute("alter table open_alert rename to lost_alert");

    String changes = reload();

    assertThat(changes).endsWith("has changed. Alerts and pings do not follow: reload again.");
    assertThat(get("/metrics")).contains("canary_config_last_reload_successful 0.0");
    assertThat(json("/api/prober").at("/reload/successful").asBoolean(true)).isFalse();

    execute("alter table lost_alert rename to open_alert");
    changes = reload();
    assertThat(changes).isEqualTo("Suites: 1. The configuration is as before.");
    assertThat(get("/metrics")).contains("canary_config_last_reload_successful 1.0");
    assertThat(json("/api/prober").at("/reload/successful").asBoolean()).isTrue();
  }

  @Test
  void isRefusedWhenTheConfigurationFileIsGoneOrEmpty() throws Exception {
    Path file = directory.resolve("canary.yaml");
    Files.writeString(file, "canary: { timeout: 1m }");
    var unused = reload();

    Files.delete(file);
    assertThatThrownBy(() -> reload())
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "The configuration file %s, which was read before, is gone. Put it back, or restart the prober to do without it.",
            file);

    Files.writeString(file, "# nothing\n");
    assertThatThrownBy(() -> reload())
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "The configuration file %s, which was read before, says nothing any more. Put back what was in it, or restart the prober to do without it.",
            file);

    Files.writeString(file, "canary: { timeout: 2m }");
    assertThat(reload())
        .isEqualTo("Suites: 1; changed: well-behaved. The configuration has changed.");
  }

  @Test
  void countsWhatItFoundInTheSpoolAndNoDatabaseTakes() throws Exception {
    stop();
    Files.writeString(
        directory.resolve("canary.db.spool"),
        line(
            """
            {"intervened":"well-behaved","kind":"PAUSED","by":{"who":"ada","at":"2026-11-20T12:00:00Z","until":"+1000000000-12-31T23:59:59Z"}}"""));

    prober = newProber();

    assertThat(get("/metrics")).contains("canary_store_failures_total 1.0");
    assertThat(get("/readyz")).contains("pass");
    assertThat(directory.resolve("canary.db.spool.damaged")).content().contains("+1000000000");
  }

  private static String line(String json) {
    CRC32 sum = new CRC32();
    sum.update(json.getBytes(StandardCharsets.UTF_8));
    return "%08x %s\n".formatted(sum.getValue(), json);
  }
}
