package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the spool keeps across a restart. */
class SpooledRunsTests {

  @TempDir Path directory;
  private StoreLab lab;

  @BeforeEach
  void openALab() {
    lab = StoreLab.in(directory);
  }

  @AfterEach
  void closeTheLab() {
    lab.close();
  }

  @Test
  void keepsWhatCannotBeWrittenUntilTheNextStart() throws Exception {
    RunStore store = lab.start();
    RunStart running = SampleRuns.start("invoices");
    store.onStarted(running);
    store.flush(StoreLab.LONG);
    List<Run> runs;
    try (Connection other = lab.lock()) {
      runs = lab.tell(20);
      store.onFinished(SampleRuns.ended(running, Outcome.FAILED));
      store.close(Duration.ZERO);
      assertThat(other.isClosed()).isFalse();
    }
    assertThat(lab.recorded()).isEmpty();

    store = lab.start();

    assertThat(store.findRun(running.id()).flatMap(Run::findOutcome)).contains(Outcome.FAILED);
    assertThat(store.abandonedRuns()).isZero();
    for (Run run : runs) {
      assertThat(store.findRun(run.id())).contains(run);
    }
    assertThat(lab.spool()).doesNotExist();
  }

  @Test
  void recordsASpoolThatWasRecordedBeforeOnlyOnce() throws Exception {
    spool(SampleRuns.full());
    byte[] content = Files.readAllBytes(lab.spool());
    lab.start();
    lab.close();

    Files.write(lab.spool(), content);
    lab.start();

    assertThat(lab.recorded()).hasSize(1);
    assertThat(lab.spool()).doesNotExist();
  }

  @Test
  void keepsASpoolThatIsDamagedForAPersonToLookAt() throws Exception {
    Run run = SampleRuns.full();
    Files.writeString(lab.spool(), "not a line of ours\n");
    spool(run);

    RunStore store = lab.start();

    assertThat(store.findRun(run.id())).contains(run);
    assertThat(lab.spool()).doesNotExist();
    assertThat(directory.resolve("canary.db.spool.damaged"))
        .content()
        .startsWith("not a line of ours\n");
  }

  @Test
  void leavesTheSpoolAloneWhenTheDatabaseIsRefusedAndRecordsItOnceThatIsMovedAside()
      throws Exception {
    Run run = SampleRuns.full();
    Files.writeString(lab.file(), "garbage, garbage, garbage, garbage");
    spool(run);

    assertThatThrownBy(lab::start)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is not a SQLite database");

    assertThat(lab.spool()).exists();
    Files.move(lab.file(), directory.resolve("aside.db"));
    assertThat(lab.start().findRun(run.id())).contains(run);
  }

  @Test
  void keepsWhatItRecordedEvenIfTheStoreIsNeverStarted() throws Exception {
    spool(SampleRuns.full());

    Database.open(lab.options()).discard();

    assertThat(lab.recorded()).hasSize(1);
  }

  private void spool(Run run) throws IOException {
    Files.write(
        lab.spool(),
        SpoolLine.of(RunEvent.of(run)),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
