package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BacklogTests {

  @Test
  void givesAllThatCameInTheOrderInWhichItCame() {
    Backlog backlog = new Backlog(10);
    List<RunEvent> events = events(3);

    events.forEach(backlog::add);

    assertThat(backlog.awaitNext()).isEqualTo(events);
  }

  @Test
  void givesTheSameAgainUntilItIsWritten() {
    Backlog backlog = new Backlog(10);
    List<RunEvent> events = events(3);
    events.forEach(backlog::add);

    backlog.awaitNext();
    backlog.removeWritten(1);

    assertThat(backlog.awaitNext()).isEqualTo(events.subList(1, 3));
  }

  @Test
  void boundsWhatIsWrittenAtOnce() {
    Backlog backlog = new Backlog(5_000);
    List<RunEvent> events = events(2_500);
    events.forEach(backlog::add);

    List<RunEvent> given = new ArrayList<>();
    while (backlog.size() > 0) {
      List<RunEvent> batch = backlog.awaitNext();
      assertThat(batch).hasSizeLessThanOrEqualTo(1_000);
      given.addAll(batch);
      backlog.removeWritten(batch.size());
    }

    assertThat(given).isEqualTo(events);
  }

  @Test
  void refusesWhatHasNoRoom() {
    Backlog backlog = new Backlog(2);
    List<RunEvent> events = events(3);

    assertThat(events).map(backlog::add).containsExactly(true, true, false);

    backlog.removeWritten(1);

    assertThat(backlog.add(events.get(2))).isTrue();
    assertThat(backlog.awaitNext()).isEqualTo(events.subList(1, 3));
  }

  @Test
  void givesNothingOnceItIsClosedAndEmpty() throws Exception {
    Backlog backlog = new Backlog(10);
    CompletableFuture<List<RunEvent>> waiting = CompletableFuture.supplyAsync(backlog::awaitNext);

    backlog.close();

    assertThat(waiting.get(30, TimeUnit.SECONDS)).isEmpty();
    assertThat(backlog.add(events(1).get(0))).isFalse();
  }

  @Test
  void knowsWhenAllIsWritten() throws InterruptedException {
    Backlog backlog = new Backlog(10);
    events(2).forEach(backlog::add);

    backlog.removeWritten(1);
    assertThat(backlog.awaitWritten(Duration.ZERO)).isFalse();

    backlog.removeWritten(1);
    assertThat(backlog.awaitWritten(Duration.ZERO)).isTrue();
  }

  private static List<RunEvent> events(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> SampleRuns.start("run-" + number, "invoices"))
        .<RunEvent>map(RunEvent.Started::new)
        .toList();
  }
}
