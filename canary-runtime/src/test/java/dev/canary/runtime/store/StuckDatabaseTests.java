package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thread that writes hangs within a write, as on a disk that does not answer. */
class StuckDatabaseTests {

  private static final Duration FOR_EVER = Duration.ofHours(1);

  @TempDir Path directory;
  private StoreLab lab;
  private RunStore store;

  @BeforeEach
  void startAStoreThatWaitsForLocksForEver() {
    lab = StoreLab.in(directory);
    store = lab.start(Database.open(lab.options(), file -> new SqliteDialect(file, FOR_EVER)));
  }

  @AfterEach
  void closeTheLab() {
    lab.close();
  }

  @Test
  void keepsResultsInTheSpoolAndWritesThemInTheirOrder() throws Exception {
    List<Run> runs;
    try (Connection other = lab.lock()) {
      runs = lab.tell(3_000);
      lab.awaitSpool();

      assertThat(store.findProblem())
          .hasValueSatisfying(
              problem ->
                  assertThat(problem)
                      .contains("(Nothing could be written for PT2.5S.); results are kept: "));
      assertThat(lab.recorded()).isEmpty();
      assertThat(other.isClosed()).isFalse();
    }

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(lab.recorded()).containsExactlyElementsOf(runs.stream().map(Run::id).toList());
    assertThat(lab.failures).hasValue(1);
    lab.awaitNoProblem();
    assertThat(lab.spool()).doesNotExist();
  }

  @Test
  @Tag("long")
  void losesNothingInAMinute() throws Exception {
    List<Run> runs = new ArrayList<>();
    try (Connection other = lab.lock()) {
      for (int second = 0; second < 60; second++) {
        runs.addAll(lab.tell(200));
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
      }
      await().atMost(StoreLab.LONG).until(() -> lab.countSpooled() == runs.size() * 2L);
      assertThat(other.isClosed()).isFalse();
    }

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(lab.recorded()).containsExactlyElementsOf(runs.stream().map(Run::id).toList());
  }

  @Test
  void keepsResultsEvenIfItIsClosedMeanwhile() throws Exception {
    List<Run> runs;
    try (Connection other = lab.lock()) {
      runs = lab.tell(10);

      store.close(Duration.ZERO);

      assertThat(Files.readAllLines(lab.spool())).hasSize(20);
      assertThat(other.isClosed()).isFalse();
    }
    assertThat(runs).hasSize(10);
  }
}
