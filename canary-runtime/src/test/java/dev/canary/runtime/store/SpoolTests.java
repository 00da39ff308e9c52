package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTests {

  @TempDir Path directory;
  private Path file;
  private Spool spool;

  @BeforeEach
  void nameTheSpool() {
    file = directory.resolve("canary.db.spool");
    spool = Spool.at(file);
  }

  @Test
  void givesBackExactlyWhatItWasGiven() throws IOException {
    List<StoreEvent> events =
        List.of(new RunEvent.Started(SampleRuns.full().start()), full(), passed());

    spool.append(events);

    assertThat(spool.peek().events()).isEqualTo(events);
    assertThat(spool.size()).isEqualTo(3);
  }

  @Test
  void givesTheOldestFirstHoweverOftenItIsAppendedTo() throws IOException {
    List<StoreEvent> events =
        IntStream.range(0, 2_500).<StoreEvent>mapToObj(number -> full()).toList();
    spool.append(events.subList(0, 1_500));
    Batch first = spool.peek();
    spool.append(events.subList(1_500, 2_500));

    spool.remove(first);
    Batch second = spool.peek();
    spool.remove(second);
    Batch third = spool.peek();

    assertThat(first.events()).isEqualTo(events.subList(0, 1_000));
    assertThat(second.events()).isEqualTo(events.subList(1_000, 2_000));
    assertThat(third.events()).isEqualTo(events.subList(2_000, 2_500));
  }

  @Test
  void isThereOnlyAsLongAsItHoldsAnything() throws Exception {
    assertThat(file).doesNotExist();

    spool.append(List.of(full()));
    assertThat(file).exists();
    assertThat(spool.awaitEmpty(Duration.ZERO)).isFalse();

    spool.remove(spool.peek());
    assertThat(file).doesNotExist();
    assertThat(spool.awaitEmpty(Duration.ZERO)).isTrue();
  }

  @Test
  void canBeReadAlthoughItWasDeleted() throws IOException {
    RunEvent event = full();
    spool.append(List.of(event));

    Files.delete(file);

    assertThat(spool.peek().events()).containsExactly(event);
  }

  @Test
  void survivesALineThatWasNeverCompleted() throws IOException {
    RunEvent whole = full();
    spool.append(List.of(whole, full()));
    cut(file, 10);

    SpoolReader reader = new SpoolReader(FileChannel.open(file), 0);

    assertThat(reader.read(10)).containsExactly(whole);
    assertThat(reader.damaged()).isZero();
  }

  @Test
  void countsLinesThatAreDamagedAndReadsTheOthers() throws IOException {
    RunEvent first = full();
    RunEvent last = full();
    Files.write(file, SpoolLine.of(first));
    Files.writeString(file, "deadbeef {}\nx\n", StandardOpenOption.APPEND);
    Files.write(file, SpoolLine.of(last), StandardOpenOption.APPEND);

    SpoolReader reader = new SpoolReader(FileChannel.open(file), 0);

    assertThat(reader.read(10)).containsExactly(first, last);
    assertThat(reader.damaged()).isEqualTo(2);
  }

  private static void cut(Path file, int bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - bytes);
    }
  }

  private static RunEvent full() {
    return RunEvent.of(SampleRuns.full());
  }

  private static RunEvent passed() {
    return RunEvent.of(SampleRuns.passed(SampleRuns.start("invoices")));
  }
}
