package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.logging.JsonLog;
import dev.canary.runtime.logging.Logging;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.Reloading;
import dev.canary.runtime.testing.TortureSuites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a real prober in this JVM says of reloads, and of what it found at its start. */
class ReloadResultTests {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;

  @TempDir Path directory;
  private final Map<String, List<String>> flags = new HashMap<>();
  private Prober prober;

  @BeforeEach
  void start() {
    TortureSuites.copy(directory.resolve("suites"), List.of("WellBehavedCanary"));
    flags.put("canary.work-dir", List.of(directory.toString()));
    flags.put("canary.suites.paths", List.of("suites"));
    flags.put("canary.isolation", List.of("none"));
    flags.put("canary.web.port", List.of("0"));
    flags.put("canary.every", List.of("1h"));
    prober = newProber();
  }

  private Prober newProber() {
    return Prober.start(
        new Configuration(load(), this::load), "0.1.0", ReloadResultTests::silentLog);
  }

  private Settings load() {
    return new SettingsLoader(Map.of(), Map.of()).load(flags);
  }

  private static JsonLog silentLog() {
    return new JsonLog(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    assertThat(prober.stop()).isTrue();
  }

  /** A prober without workers listens to all that this JVM prints, which has other tests to run. */
  @AfterAll
  static void giveTheLogBack() {
    System.setOut(OUT);
    System.setErr(ERR);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    new Logging().configure(context);
  }

  private Reloading reloading() {
    return prober.controls().reloading();
  }

  private String get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(prober.controls().url().resolve(path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(get(path));
  }

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

    String changes = reloading().reload("ada");

    assertThat(changes).endsWith("has changed. Alerts and pings do not follow: reload again.");
    assertThat(get("/metrics")).contains("canary_config_last_reload_successful 0.0");
    assertThat(json("/api/prober").at("/reload/successful").asBoolean(true)).isFalse();

    execute("alter table lost_alert rename to open_alert");
    changes = reloading().reload("ada");
    assertThat(changes).isEqualTo("Suites: 1. The configuration is as before.");
    assertThat(get("/metrics")).contains("canary_config_last_reload_successful 1.0");
    assertThat(json("/api/prober").at("/reload/successful").asBoolean()).isTrue();
  }

  @Test
  void isRefusedWhenTheConfigurationFileIsGoneOrEmpty() throws Exception {
    Path file = directory.resolve("canary.yaml");
    Files.writeString(file, "canary: { timeout: 1m }");
    var unused = reloading().reload("ada");

    Files.delete(file);
    assertThatThrownBy(() -> reloading().reload("ada"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "The configuration file %s, which was read before, is gone. Put it back, or restart the prober to do without it.",
            file);

    Files.writeString(file, "# nothing\n");
    assertThatThrownBy(() -> reloading().reload("ada"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "The configuration file %s, which was read before, says nothing any more. Put back what was in it, or restart the prober to do without it.",
            file);

    Files.writeString(file, "canary: { timeout: 2m }");
    assertThat(reloading().reload("ada"))
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
