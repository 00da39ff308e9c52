package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A prober that is stopped and goes on, as on a machine that is suspended. */
@Isolated("It takes the whole machine, or measures it.")
class FrozenProberJarTests {

  @TempDir Path directory;

  @Test
  void goesOnAsIfNothingHadHappenedAndTellsOfWhatItMissed() throws Exception {
    Path suites =
        Suites.compile(
            directory.resolve("suites"),
            "@CanarySuite(every = \"1s\") class TickCanary { @Step void tick() {} }");
    try (Prober prober = CanaryJar.in(directory).run("--suites=" + suites)) {
      prober.awaitRuns("tick", runs -> runs.size() >= 2);
      List<ProcessHandle> workers = prober.process().children();

      prober.process().signal("STOP");
      await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
      int before = passed(prober.log());
      prober.process().signal("CONT");

      prober.awaitRuns("tick", runs -> runs.stream().anyMatch(FrozenProberJarTests::isLate));
      await().atMost(Prober.PATIENCE).until(() -> passed(prober.log()) >= before + 4);
      assertThat(prober.runs("tick"))
          .noneMatch(run -> run.path("outcome").asText().equals("ERROR"));
      assertThat(workers).allMatch(ProcessHandle::isAlive);
      assertThat(prober.sum("canary_worker_restarts_total")).isZero();
      assertThat(prober.get("/livez").statusCode()).isEqualTo(200);
      prober.awaitHealth(200);
      assertThat(prober.terminate().exitCode()).isZero();
    }
  }

  private static boolean isLate(JsonNode run) {
    return run.path("reason").asText().startsWith("Missed by being late");
  }

  private static int passed(List<JsonNode> log) {
    return (int)
        log.stream().filter(line -> line.path("outcome").asText().equals("PASSED")).count();
  }
}
