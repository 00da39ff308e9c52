package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.canary.runtime.run.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTests {

  @TempDir Path directory;
  private StoreLab lab;

  @BeforeEach
  void openALab() {
    lab = StoreLab.in(directory);
  }

  @AfterEach
  void closeTheLab() throws Exception {
    lab.close();
    if (isMounted()) {
      run("umount", directory.toString());
    }
  }

  @Test
  void losesNothingOnADiskThatIsFullToTheLastByte() throws Exception {
    assumeThat(mount()).as("a small disk can be mounted").isTrue();
    RunStore store = lab.start();
    Path ballast = directory.resolve("ballast");
    fill(ballast);

    List<Run> runs = lab.tell(2_000);
    lab.awaitFailure();
    assertThat(store.findProblem()).isPresent();
    Files.delete(ballast);

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(lab.recorded()).containsExactlyElementsOf(runs.stream().map(Run::id).toList());
    assertThat(lab.integrity()).isEqualTo("ok");
    lab.awaitNoProblem();
    assertThat(lab.spool()).doesNotExist();
  }

  @Test
  void keepsResultsInTheSpoolWhenOnlyTheDatabaseMayNotGrow() {
    Database database = Database.open(lab.options());
    database.connections().writer().handle().execute("pragma max_page_count = 20");
    RunStore store = lab.start(database);

    List<Run> runs = lab.tell(500);

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(lab.failures).hasPositiveValue();
    assertThat(lab.recorded()).containsExactlyElementsOf(runs.stream().map(Run::id).toList());
  }

  private boolean mount() throws Exception {
    return Files.isExecutable(Path.of("/bin/mount"))
        && run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", directory.toString()) == 0;
  }

  private boolean isMounted() throws IOException {
    Path mounts = Path.of("/proc/mounts");
    return Files.exists(mounts) && Files.readString(mounts).contains(" " + directory + " ");
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static void fill(Path ballast) throws IOException {
    byte[] zeros = new byte[4096];
    try (OutputStream file = Files.newOutputStream(ballast)) {
      while (true) {
        file.write(zeros);
      }
    } catch (IOException theDiskIsFull) {
      assertThat(theDiskIsFull).hasMessageContaining("No space left on device");
    }
  }
}
