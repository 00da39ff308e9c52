package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.RunOrder;
import dev.canary.runtime.testing.Hygiene;
import dev.canary.runtime.testing.TortureSuites;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What operators do to a real prober in this JVM, whose suites run once an hour. */
class ProberControlTests extends ProberScenario {

  private static final String TOKEN = "canary-0123456789-abcdefghij-0123456789-abcdefghij";
  private static final String SUITE = "well-behaved";

  private void restart() {
    stop();
    prober = newProber();
  }

  private int statusWithToken() {
    return send(request("/api/suites").header("Authorization", "Bearer " + TOKEN)).statusCode();
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
    return json("/api/suites/" + SUITE + "/runs").path("data");
  }

  private String verdict() {
    return json("/health").at("/checks/well-behaved/0/verdict").asText();
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
    assertThat(json("/api/suites/" + SUITE).path("nextRunAt").isNull()).isTrue();

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

    String changes = reload();

    assertThat(changes)
        .isEqualTo(
            "Suites: 2; new: long-line; changed: well-behaved. The configuration has changed.");
    await().atMost(LONG).until(() -> json("/api/suites/long-line/runs").path("data").size() == 1);
    awaitRuns(1);
    assertThat(json("/api/suites/" + SUITE).path("every").asText()).isEqualTo("2h");
    assertThat(Hygiene.count(directory.resolve("canary.db.suites"))).isEqualTo(1);
    assertThat(reload()).isEqualTo("Suites: 2. The configuration is as before.");
  }

  @Test
  void letsNobodyInAnyMoreByATokenThatAReloadHasTakenOut() {
    flags.put("canary.web.local-access", List.of("none"));
    flags.put("canary.web.tokens.ci.value", List.of(TOKEN));
    var unused = reload();
    assertThat(statusWithToken()).isEqualTo(200);

    flags.remove("canary.web.tokens.ci.value");
    unused = reload();

    assertThat(statusWithToken()).isIn(401, 403);
  }

  @Test
  void keepsAPauseWhenItReloads() {
    prober.controls().suites().pause(SUITE, by());

    var unused = reload();

    assertThat(verdict()).isEqualTo("PAUSED");
  }

  @Test
  void refusesToReloadWhatNeedsARestart() {
    flags.put("canary.web.port", List.of("1"));
    flags.put("canary.store.keep", List.of("1d"));

    assertThatThrownBy(() -> reload())
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

    assertThatThrownBy(() -> reload())
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "The suite path %s is empty, so there is nothing to run. Build the suites first, or name another path.",
            directory.resolve("none"));
    assertThat(verdict()).isEqualTo("PASSING");
    assertThat(Hygiene.count(directory.resolve("canary.db.suites"))).isEqualTo(1);
  }
}
