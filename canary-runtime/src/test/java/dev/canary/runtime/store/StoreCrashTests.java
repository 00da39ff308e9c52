package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.StoreListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StoreCrashTests {

  private Path file;
  private Process prober;
  private BufferedReader output;

  @BeforeEach
  void startAProber(@TempDir Path directory) throws IOException {
    file = directory.toRealPath().resolve("canary.db");
    prober =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RecordingProcess.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    output = prober.inputReader();
    assertThat(output.lines().anyMatch("ready"::equals)).isTrue();
  }

  @AfterEach
  void killTheProber() {
    prober.destroyForcibly();
  }

  @Test
  void losesNothingThatWasDurableWhenTheProberIsKilled() throws Exception {
    List<String> before = output.lines().limit(200).toList();
    kill();
    List<String> durable = Stream.concat(before.stream(), output.lines()).toList();

    RunStore store = open();

    assertThat(durable).hasSizeGreaterThanOrEqualTo(200).allSatisfy(id -> assertPassed(store, id));
    assertThat(store.findRunning()).isEmpty();
    assertThat(store.abandonedRuns()).isGreaterThanOrEqualTo(200);
    assertThat(store.findRuns(RunQuery.latest("open", 500)).data())
        .isNotEmpty()
        .allSatisfy(run -> assertThat(run.findOutcome()).contains(Outcome.ABORTED));
    assertThat(integrity()).containsExactly("ok");
    store.close(Duration.ZERO);
  }

  @Test
  void refusesToOpenWhatAnotherProberUses() {
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessageMatching(
            "The database \\Q%s\\E is in use by another prober \\(process %d on child, started at [-0-9T:.]+Z\\)\\. Stop that prober, or choose another file with --db\\."
                .formatted(file, prober.pid()));
    assertThat(prober.isAlive()).isTrue();
  }

  @Test
  void opensAgainAfterTheProberWasKilledAndRefusalsWentBefore() throws Exception {
    assertThatThrownBy(this::open).isInstanceOf(StoreException.class);
    kill();

    RunStore store = open();

    assertThat(store.findProblem()).isPresent();
    store.close(Duration.ZERO);
  }

  /** Kills without closing the output, which {@link Process#destroyForcibly} would do. */
  private void kill() throws InterruptedException {
    prober.toHandle().destroyForcibly();
    prober.waitFor();
  }

  private static void assertPassed(RunStore store, String id) {
    assertThat(store.findRun(id)).contains(SampleRuns.passed(SampleRuns.start(id, "finished")));
  }

  private List<String> integrity() {
    try (Handle handle = Jdbi.open(new SqliteDialect(file)::openReader)) {
      return handle.createQuery("pragma integrity_check").mapTo(String.class).list();
    }
  }

  private RunStore open() {
    return RunStore.open(
        StoreOptions.of(file, "node-1"), new StoreListener() {}, InstantSource.system());
  }
}
