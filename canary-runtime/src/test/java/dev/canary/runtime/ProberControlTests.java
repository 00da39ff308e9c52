package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.logging.JsonLog;
import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.RunOrder;
import dev.canary.runtime.testing.Hygiene;
import dev.canary.runtime.testing.TortureSuites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators do to a real prober in this JVM, whose suites run once an hour. */
class ProberControlTests {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "canary-0123456789-abcdefghij-0123456789-abcdefghij";
  private static final String SUITE = "well-behaved";

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
        new Configuration(load(), this::load), "0.1.0", ProberControlTests::silentLog);
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

  private void restart() {
    stop();
    prober = newProber();
  }

  private JsonNode get(String path) {
    try {
      return JSON.readTree(send(HttpRequest.newBuilder(resolve(path))).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int statusWithToken() {
    return send(HttpRequest.newBuilder(resolve("/api/suites"))
            .header("Authorization", "Bearer " + TOKEN))
        .statusCode();
  }

  private URI resolve(String path) {
    return prober.controls().url().resolve(path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitRuns(int count) {
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(each("outcome")).hasSize(count).containsOnly("PASSED"));
  }

  private List<String> each(String field) {
    return runs().valueStream().map(run -> run.path(field).asText()).toList();
  }

  private JsonNode runs() {
    return get("/api/suites/" + SUITE + "/runs").path("data");
  }

  private String verdict() {
    return get("/health").at("/checks/well-behaved/0/verdict").asText();
  }

  private static Intervention by() {
    return new Intervention("ada", Instant.now(), null, null);
  }

  private static RunOrder order() {
    return new RunOrder(Set.of(SUITE), Set.of(), Map.of("version", "1.2"), "ada", "why not");
  }

  @Test
  void runsASuiteNowThoughItIsPausedAlsoAfterARestart() {
    awaitRuns(1);
    prober.controls().suites().pause(SUITE, by());
    assertThat(verdict()).isEqualTo("PAUSED");
    restart();
    assertThat(verdict()).isEqualTo("PAUSED");
    assertThat(prober.controls().suites().findPause(SUITE).map(Intervention::who)).contains("ada");

    List<LaunchInfo> launches = prober.controls().suites().runNow(order());
    awaitRuns(2);

    JsonNode run = runs().get(0);
    assertThat(run.path("launch").asText()).isEqualTo(launches.get(0).id());
    assertThat(run.path("trigger").asText()).isEqualTo("MANUAL");
    assertThat(run.path("labels").toString())
        .isEqualTo("{\"reason\":\"why not\",\"requestedBy\":\"ada\",\"version\":\"1.2\"}");
    assertThat(verdict()).isEqualTo("PAUSED");
  }

  @Test
  void runsASuiteAtOnceThatIsResumed() {
    awaitRuns(1);
    prober.controls().suites().pause(SUITE, by());
    assertThat(get("/api/suites/" + SUITE).path("nextRunAt").isNull()).isTrue();

    prober.controls().suites().resume(SUITE, by());
    awaitRuns(2);

    assertThat(verdict()).isEqualTo("PASSING");
    assertThat(each("trigger")).containsExactly("SCHEDULE", "SCHEDULE");
  }

  @Test
  void loadsSuitesAndConfigurationAnew() {
    awaitRuns(1);
    TortureSuites.copy(directory.resolve("suites"), List.of("LongLineCanary"));
    flags.put("canary.suites.overrides.well-behaved.every", List.of("2h"));

    String changes = prober.controls().reloading().reload("ada");

    assertThat(changes)
        .isEqualTo(
            "Suites: 2; new: long-line; changed: well-behaved. The configuration has changed.");
    await().atMost(LONG).until(() -> get("/api/suites/long-line/runs").path("data").size() == 1);
    awaitRuns(1);
    assertThat(get("/api/suites/" + SUITE).path("every").asText()).isEqualTo("2h");
    assertThat(Hygiene.count(directory.resolve("canary.db.suites"))).isEqualTo(1);
    assertThat(prober.controls().reloading().reload("ada"))
        .isEqualTo("Suites: 2. The configuration is as before.");
  }

  @Test
  void letsNobodyInAnyMoreByATokenThatAReloadHasTakenOut() {
    flags.put("canary.web.local-access", List.of("none"));
    flags.put("canary.web.tokens.ci.value", List.of(TOKEN));
    var unused = prober.controls().reloading().reload("ada");
    assertThat(statusWithToken()).isEqualTo(200);

    flags.remove("canary.web.tokens.ci.value");
    unused = prober.controls().reloading().reload("ada");

    assertThat(statusWithToken()).isIn(401, 403);
  }

  @Test
  void keepsAPauseWhenItReloads() {
    prober.controls().suites().pause(SUITE, by());

    var unused = prober.controls().reloading().reload("ada");

    assertThat(verdict()).isEqualTo("PAUSED");
  }

  @Test
  void refusesToReloadWhatNeedsARestart() {
    flags.put("canary.web.port", List.of("1"));
    flags.put("canary.store.keep", List.of("1d"));

    assertThatThrownBy(() -> prober.controls().reloading().reload("ada"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "This cannot be changed while the prober runs: canary.web.port, canary.store.keep."
                + " Restart it, or put the old value back.");
  }

  @Test
  void refusesToReloadSuitesThatCannotBeUsed() throws IOException {
    awaitRuns(1);
    Files.createDirectory(directory.resolve("none"));
    flags.put("canary.suites.paths", List.of("none"));

    assertThatThrownBy(() -> prober.controls().reloading().reload("ada"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "The suite path %s is empty, so there is nothing to run. Build the suites first, or name another path.",
            directory.resolve("none"));
    assertThat(verdict()).isEqualTo("PASSING");
    assertThat(Hygiene.count(directory.resolve("canary.db.suites"))).isEqualTo(1);
  }
}
