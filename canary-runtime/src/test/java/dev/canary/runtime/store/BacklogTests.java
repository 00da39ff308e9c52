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

    assertThat(backlog.peek().events()).isEqualTo(events);
  }

  @Test
  void givesTheSameAgainUntilItIsRemoved() {
    Backlog backlog = new Backlog(10);
    List<RunEvent> events = events(3);
    events.forEach(backlog::add);

    backlog.peek();
    backlog.removeUpTo(1);

    assertThat(backlog.peek().events()).isEqualTo(events.subList(1, 3));
  }

  @Test
  void letsTwoSayThatTheSameIsDurable() {
    Backlog backlog = new Backlog(10);
    List<RunEvent> events = events(5);
    events.subList(0, 3).forEach(backlog::add);
    Batch batch = backlog.peek();
    events.subList(3, 5).forEach(backlog::add);

    backlog.removeUpTo(4);
    backlog.removeUpTo(batch.end());

    assertThat(backlog.peek().events()).isEqualTo(events.subList(4, 5));
  }

  @Test
  void boundsWhatIsWrittenAtOnce() {
    Backlog backlog = new Backlog(5_000);
    List<RunEvent> events = events(2_500);
    events.forEach(backlog::add);

    List<StoreEvent> given = new ArrayList<>();
    while (backlog.size() > 0) {
      Batch batch = backlog.peek();
      assertThat(batch.events()).hasSizeLessThanOrEqualTo(1_000);
      given.addAll(batch.events());
      backlog.removeUpTo(batch.end());
    }

    assertThat(given).isEqualTo(events);
  }

  @Test
  void keepsInOneBatchWhatWasAddedTogether() {
    Backlog backlog = new Backlog(5_000);
    List<RunEvent> events = events(1_003);
    events.subList(0, 999).forEach(backlog::add);
    var unused = backlog.addAndPromise(List.copyOf(events.subList(999, 1_002)));
    backlog.add(events.get(1_002));

    Batch batch = backlog.peek();

    assertThat(batch.events()).isEqualTo(events.subList(0, 1_002));
    backlog.removeUpTo(batch.end());
    assertThat(backlog.peek().events()).isEqualTo(events.subList(1_002, 1_003));
  }

  @Test
  void refusesAllOfWhatWasAddedTogetherIfThereIsNoRoomForAPart() {
    Backlog backlog = new Backlog(2);
    List<RunEvent> events = events(3);

    var refused = backlog.addAndPromise(List.copyOf(events));

    assertThat(refused.toCompletableFuture()).isCompletedExceptionally();
    assertThat(backlog.peek().isEmpty()).isTrue();
  }

  @Test
  void refusesWhatHasNoRoom() {
    Backlog backlog = new Backlog(2);
    List<RunEvent> events = events(3);

    assertThat(events).map(backlog::add).containsExactly(true, true, false);

    backlog.removeUpTo(1);

    assertThat(backlog.add(events.get(2))).isTrue();
    assertThat(backlog.peek().events()).isEqualTo(events.subList(1, 3));
  }

  @Test
  void endsTheWaitWhenItIsClosed() throws Exception {
    Backlog backlog = new Backlog(10);
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(() -> backlog.awaitEvents(Duration.ofHours(1)));

    backlog.close();

    waiting.get(30, TimeUnit.SECONDS);
    assertThat(backlog.peek().isEmpty()).isTrue();
    assertThat(backlog.add(events(1).get(0))).isFalse();
  }

  @Test
  void knowsWhenAllIsDurable() throws InterruptedException {
    Backlog backlog = new Backlog(10);
    events(2).forEach(backlog::add);

    backlog.removeUpTo(1);
    assertThat(backlog.awaitRemoval(Duration.ZERO)).isFalse();

    backlog.removeUpTo(2);
    assertThat(backlog.awaitRemoval(Duration.ZERO)).isTrue();
  }

  @Test
  void isStuckWhenItsOldestEventStays() throws InterruptedException {
    Backlog backlog = new Backlog(10);
    assertThat(backlog.isStuckFor(Duration.ofMillis(1))).isFalse();

    events(1).forEach(backlog::add);
    assertThat(backlog.isStuckFor(Duration.ofMillis(1))).isTrue();

    backlog.close();
    assertThat(backlog.isStuckFor(Duration.ofHours(1))).isFalse();
  }

  private static List<RunEvent> events(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> SampleRuns.start("run-" + number, "invoices"))
        .<RunEvent>map(RunEvent.Started::new)
        .toList();
  }
}
