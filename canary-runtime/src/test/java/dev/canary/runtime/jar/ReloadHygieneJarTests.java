package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.testing.Hygiene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is left of suites and workers that a reload has replaced. */
@EnabledOnOs(OS.LINUX)
class ReloadHygieneJarTests {

  private static final String QUICK =
      "@CanarySuite(every = \"1h\") class QuickCanary { @Step void pass() {} }";

  @Test
  void isNothingHoweverOftenThatWas(@TempDir Path directory) throws IOException {
    WorkDir workDir = WorkDir.in(directory);
    Path classes = Files.createDirectory(directory.resolve("classes"));
    Suites.pack(Suites.compile(classes, QUICK), workDir.path().resolve("suites.jar"));
    try (Prober prober = CanaryJar.in(workDir.path()).run("--suites=suites.jar")) {
      for (int time = 1; time <= 3; time++) {
        reload(prober, time);
      }
      Hygiene before = settle(prober);

      for (int time = 4; time <= 23; time++) {
        reload(prober, time);
      }

      Hygiene after = settle(prober);
      assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 5);
      assertThat(after.openFiles()).isLessThanOrEqualTo(before.openFiles() + 5);
      assertThat(after.heapKib()).isLessThanOrEqualTo(before.heapKib() + 2_048);
      assertThat(Hygiene.count(workDir.path().resolve("canary.db.suites"))).isEqualTo(1);
    }
  }

  private static void reload(Prober prober, int time) {
    prober.process().signal("HUP");
    await("reload " + time).atMost(Prober.PATIENCE).until(() -> reloads(prober) == time);
  }

  private static long reloads(Prober prober) {
    return prober.log().stream()
        .filter(line -> line.path("logger").asText().endsWith(".Reload"))
        .count();
  }

  private static Hygiene settle(Prober prober) {
    await().atMost(Prober.PATIENCE).until(() -> prober.process().children().size() == 1);
    await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    return Hygiene.of(prober.process().pid());
  }
}
