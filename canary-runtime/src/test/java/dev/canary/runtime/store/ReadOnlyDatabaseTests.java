package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.canary.runtime.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody may change, not even root, and not even who has them open already. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the attribute is known there alone")
class ReadOnlyDatabaseTests {

  @TempDir Path directory;
  private StoreLab lab;
  private RunStore store;

  @BeforeEach
  void startAStore() throws Exception {
    lab = StoreLab.in(directory);
    store = lab.start();
    lab.tell(1);
    store.flush(StoreLab.LONG);
    assumeThat(chattr("+i")).as("files can be made immutable").isZero();
  }

  @AfterEach
  void closeTheLab() throws Exception {
    chattr("-i");
    lab.close();
  }

  @Test
  void keepsResultsInTheSpoolUntilTheDatabaseCanBeWritten() throws Exception {
    List<Run> runs = lab.tell(100);
    lab.awaitSpool();
    assertThat(store.findProblem()).isPresent();

    chattr("-i");

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(lab.recorded()).hasSize(101).containsAll(runs.stream().map(Run::id).toList());
    assertThat(lab.integrity()).isEqualTo("ok");
  }

  @Test
  void keepsResultsInMemoryWhenTheSpoolCannotBeMadeEither() throws Exception {
    assertThat(run("chattr", "+i", directory.toString())).isZero();
    List<Run> runs = lab.tell(100);
    lab.awaitFailure();

    assertThat(store.findProblem())
        .hasValueSatisfying(
            problem ->
                assertThat(problem)
                    .endsWith("results are kept: 0 in canary.db.spool, 200 in memory."));
    chattr("-i");

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(lab.recorded()).hasSize(101).containsAll(runs.stream().map(Run::id).toList());
  }

  private int chattr(String change) throws IOException, InterruptedException {
    run("chattr", "-i", directory.toString());
    return run("chattr", change, lab.file().toString(), lab.file() + "-wal");
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
