package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StoreListener;
import dev.canary.runtime.run.Trigger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagingTests {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;
  private RunStore store;

  @BeforeEach
  void openTheStore() {
    store =
        RunStore.open(
            StoreOptions.of(directory.resolve("canary.db"), "node-1"),
            new StoreListener() {},
            InstantSource.system());
    store.start();
  }

  @AfterEach
  void closeTheStore() {
    store.close(LONG);
  }

  @Test
  void pagesThroughAllRunsNewestFirst() {
    record(0, 25);

    List<String> seen = readAll(null, Set.of(), 10);

    assertThat(seen).isEqualTo(idsDescending(25, number -> true));
  }

  @Test
  void pagesThroughTheRunsOfASuite() {
    record(0, 25);

    List<String> seen = readAll("even", Set.of(), 4);

    assertThat(seen).isEqualTo(idsDescending(25, number -> number % 2 == 0));
  }

  @Test
  void pagesThroughTheRunsWithSomeOutcomes() {
    record(0, 30);

    List<String> seen = readAll(null, Set.of(Outcome.FAILED, Outcome.ERROR), 3);

    assertThat(seen).isEqualTo(idsDescending(30, number -> number % 5 == 0 || number % 7 == 0));
  }

  @Test
  void pagesThroughTheRunsOfASuiteWithSomeOutcomes() {
    record(0, 30);

    List<String> seen = readAll("even", Set.of(Outcome.FAILED, Outcome.ERROR), 2);

    assertThat(seen)
        .isEqualTo(
            idsDescending(30, number -> number % 2 == 0 && (number % 5 == 0 || number % 7 == 0)));
  }

  @Test
  void hasNoFurtherPageWhenTheLastOneIsExactlyFull() {
    record(0, 10);

    Page<Run> page = store.findRuns(new RunQuery(null, null, Set.of(), 10));

    assertThat(page.data()).hasSize(10);
    assertThat(page.findNext()).isEmpty();
  }

  @Test
  void neitherRepeatsNorOmitsRunsWhenOthersComeBetweenTwoPages() {
    record(0, 20);
    Page<Run> first = store.findRuns(new RunQuery(null, null, Set.of(), 10));
    record(20, 30);

    Page<Run> second = store.findRuns(new RunQuery(null, first.next(), Set.of(), 10));

    List<String> seen = new ArrayList<>(ids(first));
    seen.addAll(ids(second));
    assertThat(seen).isEqualTo(idsDescending(20, number -> true));
    assertThat(second.findNext()).isEmpty();
  }

  @Test
  void findsRareRunsAmongOneHundredThousand() {
    for (int from = 0; from < 100_000; from += 20_000) {
      record(from, from + 20_000);
    }

    Page<Run> newest = store.findRuns(RunQuery.latest("odd", 500));
    Page<Run> oldest = store.findRuns(new RunQuery(null, id(7), Set.of(Outcome.FAILED), 500));

    assertThat(ids(newest))
        .isEqualTo(idsDescending(100_000, number -> number % 2 == 1).subList(0, 500));
    assertThat(ids(oldest)).containsExactly(id(5), id(0));
  }

  @Test
  void findsTheRunAfterAnyOther() {
    record(0, 200);

    assertThat(store.findNext("even", id(18))).contains(id(20));
    assertThat(store.findNext("odd", id(18))).contains(id(19));
    assertThat(store.findNext("even", id(198))).isEmpty();
  }

  @Test
  void findsRunsByWhatStartedThem() {
    record(0, 30);
    record("run-000007b", Trigger.MANUAL, Outcome.PASSED);
    record("run-000011b", Trigger.PIPELINE, Outcome.PASSED);
    record("run-000013b", Trigger.MANUAL, Outcome.FAILED);

    assertThat(ids(Trigger.MANUAL, Set.of())).containsExactly("run-000013b", "run-000007b");
    assertThat(ids(Trigger.MANUAL, Set.of(Outcome.FAILED))).containsExactly("run-000013b");
    assertThat(ids(Trigger.CLEANUP, Set.of())).isEmpty();
    assertThat(ids(Trigger.SCHEDULE, Set.of(Outcome.FAILED)))
        .containsExactly(id(25), id(15), id(5));
    assertThatThrownBy(() -> new RunQuery(null, null, Set.of(), Trigger.MANUAL, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Runs are looked for by their trigger within one suite.");
  }

  private List<String> ids(Trigger trigger, Set<Outcome> outcomes) {
    var query = new RunQuery("odd", null, outcomes, trigger, 9);
    return store.findRuns(query).data().stream().map(Run::id).toList();
  }

  private void record(String id, Trigger trigger, Outcome outcome) {
    RunStart start = SampleRuns.start(id, "odd");
    LaunchInfo launch = new LaunchInfo("launch", trigger, Map.of(), "none");
    store.onFinished(
        SampleRuns.ended(new RunStart(id, start.suite(), launch, 1, start.startedAt()), outcome));
    assertThat(store.flush(LONG)).isTrue();
  }

  private void record(int from, int to) {
    IntStream.range(from, to).mapToObj(PagingTests::run).forEach(store::onFinished);
    assertThat(store.flush(LONG)).isTrue();
  }

  private static Run run(int number) {
    String suite = number % 2 == 0 ? "even" : "odd";
    return SampleRuns.ended(SampleRuns.start(id(number), suite), outcome(number));
  }

  private static Outcome outcome(int number) {
    if (number % 5 == 0) {
      return Outcome.FAILED;
    }
    return number % 7 == 0 ? Outcome.ERROR : Outcome.PASSED;
  }

  private static String id(int number) {
    return "run-%06d".formatted(number);
  }

  private static List<String> idsDescending(int count, IntPredicate wanted) {
    return IntStream.rangeClosed(1, count)
        .map(number -> count - number)
        .filter(wanted)
        .mapToObj(PagingTests::id)
        .toList();
  }

  private List<String> readAll(@Nullable String suite, Set<Outcome> outcomes, int limit) {
    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      RunQuery query = new RunQuery(suite, cursor.orElse(null), outcomes, limit);
      Page<Run> page = store.findRuns(query);
      assertThat(page.data()).hasSizeLessThanOrEqualTo(limit);
      seen.addAll(ids(page));
      cursor = page.findNext();
    } while (cursor.isPresent());
    return seen;
  }

  private static List<String> ids(Page<Run> page) {
    return page.data().stream().map(Run::id).toList();
  }
}
