package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files that are open cannot be deleted there")
class DeletedDatabaseTests {

  private Path directory;
  private StoreLab lab;
  private RunStore store;
  private List<Run> before;

  @BeforeEach
  void recordSomeRuns(@TempDir Path temporary) throws IOException {
    directory = temporary.toRealPath();
    lab = StoreLab.in(directory);
    store = lab.start();
    before = lab.tell(30);
    store.flush(StoreLab.LONG);
  }

  @AfterEach
  void closeTheLab() {
    lab.close();
  }

  @Test
  void isPutBackWithAllThatWasInIt() throws IOException {
    deleteEverything();

    List<Run> after = lab.tell(30);
    assertThat(store.flush(StoreLab.LONG)).isTrue();

    assertThat(lab.recorded()).containsExactlyElementsOf(ids(before, after));
    assertThat(store.findRun(before.get(0).id())).contains(before.get(0));
    assertThat(lab.integrity()).isEqualTo("ok");
    assertThat(lab.failures).hasPositiveValue();
    lab.awaitNoProblem();
  }

  @Test
  void isPutBackAlsoWhenNothingIsWritten() throws IOException {
    deleteEverything();

    await().atMost(StoreLab.LONG).until(() -> Files.exists(lab.file()));

    lab.awaitNoProblem();
    assertThat(lab.recorded()).containsExactlyElementsOf(ids(before, List.of()));
  }

  @Test
  void isPutBackWhenOnlyItsMainFileWasDeleted() throws IOException {
    Files.delete(lab.file());

    List<Run> after = lab.tell(5);
    assertThat(store.flush(StoreLab.LONG)).isTrue();
    lab.close();

    assertThat(directory.toFile().list()).containsExactly("canary.db");
    assertThat(lab.recorded()).containsExactlyElementsOf(ids(before, after));
    assertThat(lab.integrity()).isEqualTo("ok");
  }

  @Test
  void keepsResultsWhenAnotherFileHasItsName() throws IOException {
    Path other = Files.writeString(directory.resolve("other"), "a backup, they said");
    Files.move(lab.file(), directory.resolve("original"));
    Files.move(other, lab.file(), StandardCopyOption.REPLACE_EXISTING);

    List<Run> after = lab.tell(5);
    lab.awaitSpool();

    assertThat(store.findProblem())
        .hasValueSatisfying(
            problem ->
                assertThat(problem)
                    .contains(
                        "(The database %s was replaced by another file while it was in use. Start the prober again to go on with that file; results are kept until then.)"
                            .formatted(lab.file())));
    Files.move(directory.resolve("original"), lab.file(), StandardCopyOption.REPLACE_EXISTING);
    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(lab.recorded()).containsExactlyElementsOf(ids(before, after));
  }

  @Test
  void saysThatItWasDeletedAsLongAsItCannotBePutBack() throws IOException {
    Path moved = Files.createDirectory(directory.resolve("moved"));
    Files.createDirectory(directory.resolve("canary.db.restoring"));
    Files.createFile(directory.resolve("canary.db.restoring/in-the-way"));
    Files.move(lab.file(), moved.resolve("canary.db"));

    await().atMost(StoreLab.LONG).until(() -> store.findProblem().isPresent());
    List<Run> after = lab.tell(5);
    lab.awaitSpool();
    Files.delete(directory.resolve("canary.db.restoring/in-the-way"));

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(lab.recorded()).containsExactlyElementsOf(ids(before, after));
  }

  private void deleteEverything() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(file -> !file.toString().endsWith(".lock")).toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<String> ids(List<Run> before, List<Run> after) {
    return Stream.concat(before.stream(), after.stream()).map(Run::id).toList();
  }
}
