package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators order over HTTP, with workers and restarts as in production. */
class OperatorJarTests {

  private static final String SIGN_UP =
      "@CanarySuite(every = \"1h\") class SignUpCanary { @Step void signUp() {} }";

  private static final String SHOP =
      """
      @CanarySuite(every = "1h", dependsOn = SignUpCanary.class)
      class ShopCanary { @Step void buy() {} }
      """;

  @TempDir Path directory;

  @BeforeEach
  void compile() {
    Suites.compile(directory.resolve("suites"), SIGN_UP, SHOP);
  }

  private Prober run() {
    return CanaryJar.in(directory).run("--suites=" + directory.resolve("suites"));
  }

  private static void awaitRuns(Prober prober, String suite, int count) {
    prober.awaitRuns(suite, runs -> Prober.countEnded(runs) == count);
  }

  private static List<String> triggers(Prober prober, String suite) {
    return prober.runs(suite).stream().map(run -> run.path("trigger").asText()).toList();
  }

  private static String verdict(Prober prober, String suite) {
    return prober.json("/health").at("/checks/" + suite + "/0/verdict").asText();
  }

  @Test
  void runsASuiteNowWithWhatItDependsOn() {
    try (Prober prober = run()) {
      awaitRuns(prober, "shop", 1);

      var answer =
          prober.post(
              "/api/runs",
              "{\"suites\": [\"shop\"], \"labels\": {\"version\": \"1.2\"}, \"reason\": \"a fix\"}");

      assertThat(answer.statusCode()).isEqualTo(202);
      awaitRuns(prober, "shop", 2);
      assertThat(triggers(prober, "shop")).containsExactly("MANUAL", "SCHEDULE");
      assertThat(triggers(prober, "sign-up")).containsExactly("MANUAL", "SCHEDULE");
      JsonNode labels = prober.runs("shop").get(0).path("labels");
      assertThat(labels.path("version").asText()).isEqualTo("1.2");
      assertThat(labels.path("reason").asText()).isEqualTo("a fix");
    }
  }

  @Test
  void keepsAPauseThroughARestartUntilTheSuiteIsResumed() {
    try (Prober prober = run()) {
      awaitRuns(prober, "shop", 1);
      assertThat(
              prober
                  .post("/api/suites/shop/pause", "{\"for\": \"2h\", \"reason\": \"a move\"}")
                  .statusCode())
          .isEqualTo(200);
      assertThat(verdict(prober, "shop")).isEqualTo("PAUSED");
      assertThat(verdict(prober, "sign-up")).isEqualTo("PASSING");
      prober.terminate();
    }

    try (Prober next = run()) {
      assertThat(verdict(next, "shop")).isEqualTo("PAUSED");
      JsonNode pause = next.json("/api/suites/shop").path("pause");
      assertThat(pause.path("reason").asText()).isEqualTo("a move");

      next.post("/api/suites/shop/resume", "{\"reason\": \"moved\"}");

      awaitRuns(next, "shop", 2);
      assertThat(verdict(next, "shop")).isEqualTo("PASSING");
      assertThat(next.json("/api/audit").path("data").valueStream())
          .extracting(entry -> entry.path("action").asText())
          .containsSubsequence("resume", "pause");
    }
  }
}
