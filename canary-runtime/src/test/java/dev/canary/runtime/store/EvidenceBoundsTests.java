package dev.canary.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much evidence waits to be written. */
class EvidenceBoundsTests {

  private static final long MEGABYTE = 1L << 20;

  @TempDir Path directory;

  private static RunEvent.Finished run(int megabytes) {
    return RunEvent.Finished.of(SampleRuns.full(), SampleRuns.evidence(new byte[megabytes << 20]));
  }

  private static @Nullable Evidence evidence(StoreEvent event) {
    return ((RunEvent.Finished) event).evidence();
  }

  @Test
  void isBoundedInMemory() {
    var backlog = new Backlog(1_000);
    for (int i = 0; i < 40; i++) {
      assertThat(backlog.add(run(1))).isTrue();
    }

    List<StoreEvent> kept = drain(backlog);

    assertThat(kept).hasSize(40);
    assertThat(kept.subList(0, 31)).allMatch(event -> evidence(event) != null);
    assertThat(kept.subList(32, 40)).allMatch(event -> evidence(event) == null);
  }

  @Test
  void hasRoomAgainWhenItIsWritten() {
    var backlog = new Backlog(1_000);
    for (int i = 0; i < 40; i++) {
      backlog.add(run(1));
    }
    drain(backlog);

    backlog.add(run(1));

    assertThat(evidence(backlog.peek().events().get(0))).isNotNull();
  }

  private static List<StoreEvent> drain(Backlog backlog) {
    List<StoreEvent> all = new ArrayList<>();
    while (backlog.size() > 0) {
      Batch batch = backlog.peek();
      assertThat(sizeOf(batch)).isLessThan(6 * MEGABYTE);
      all.addAll(batch.events());
      backlog.removeUpTo(batch.end());
    }
    return all;
  }

  @Test
  void isBoundedInTheSpool() throws IOException {
    Spool spool = Spool.at(directory.resolve("canary.db.spool"));
    for (int i = 0; i < 30; i++) {
      spool.append(List.of(run(2)));
    }

    assertThat(Files.size(spool.path())).isBetween(60 * MEGABYTE, 72 * MEGABYTE);
    List<StoreEvent> all = drain(spool);
    assertThat(all).hasSize(30);
    assertThat(evidence(all.get(0))).isNotNull();
    assertThat(evidence(all.get(29))).isNull();
  }

  private static long sizeOf(Batch batch) {
    return batch.events().stream().mapToLong(StoreEvent::evidenceSize).sum();
  }

  private static List<StoreEvent> drain(Spool spool) throws IOException {
    List<StoreEvent> all = new ArrayList<>();
    while (spool.size() > 0) {
      Batch batch = spool.peek();
      assertThat(sizeOf(batch)).isLessThan(12 * MEGABYTE);
      all.addAll(batch.events());
      spool.remove(batch);
    }
    return all;
  }

  @Test
  void isTheSameAfterTheSpool() throws IOException {
    Spool spool = Spool.at(directory.resolve("canary.db.spool"));
    RunEvent event = run(1);

    spool.append(List.of(event));

    assertThat(spool.peek().events()).containsExactly(event);
  }

  @Test
  void isMissingInTheSpoolOfAnEarlierProber() throws JsonProcessingException {
    Run run = SampleRuns.full();
    String json = StoreJson.MAPPER.writeValueAsString(run);
    var sum = new CRC32();
    sum.update(json.getBytes(UTF_8));

    assertThat(SpoolLine.parse("%08x %s".formatted(sum.getValue(), json)))
        .contains(RunEvent.Finished.of(run));
  }
}
