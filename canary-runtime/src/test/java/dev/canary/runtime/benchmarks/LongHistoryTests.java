package dev.canary.runtime.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.StoreListener;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongHistoryTests {

  private static final int SUITES = 20;

  @TempDir Path directory;
  private RunStore store;

  @AfterEach
  void closeTheStore() {
    store.close(Duration.ofMinutes(1));
  }

  @Test
  void consistsOfRunsLikeThoseOfAProber() throws Exception {
    List<String> ids = generate(10_000);

    assertThat(ids).isSorted().hasSize(5_000);
    assertThat(store.findRun(ids.get(7)).flatMap(Run::findEnd))
        .hasValueSatisfying(end -> assertThat(end.steps()).hasSize(3));
    assertThat(pages(new RunQuery("suite-7", null, Set.of(), 100))).hasSize(500);
    assertThat(pages(new RunQuery(null, null, Set.of(Outcome.FAILED), 100))).hasSize(100);
    assertThat(store.abandonedRuns()).isZero();
  }

  @Test
  @Tag("long")
  void isPagedThroughInFiftyMilliseconds() throws Exception {
    List<String> ids = generate(1_000_000);

    try (HistoryPages pages = HistoryPages.of(store, SUITES)) {
      for (String page :
          List.of(
              "/api/suites",
              "/api/suites/suite-7",
              "/api/suites/suite-7/runs?limit=100",
              "/api/suites/suite-7/runs?outcome=FAILED",
              "/api/suites/suite-7/runs?before=" + ids.get(ids.size() / 2),
              "/api/runs/" + ids.get(0),
              "/api/runs?state=running")) {
        pages.measure(200, number -> page);
        assertThat(pages.measure(500, number -> page).p99()).as(page).isLessThanOrEqualTo(50);
      }
    }
  }

  private List<String> generate(int runs) throws Exception {
    Path file = directory.resolve("canary.db");
    open(file);
    store.close(Duration.ofMinutes(1));
    List<String> ids = new HistoryGenerator(file, SUITES, 3).generate(runs, Instant.now());
    open(file);
    return ids;
  }

  private void open(Path file) {
    store =
        RunStore.open(
            StoreOptions.of(file, "node-1"), new StoreListener() {}, InstantSource.system());
    store.start();
  }

  private List<Run> pages(RunQuery first) {
    Page<Run> page = store.findRuns(first);
    List<Run> all = new ArrayList<>(page.data());
    while (page.findNext().isPresent()) {
      page =
          store.findRuns(new RunQuery(first.suite(), page.next(), first.outcomes(), first.limit()));
      all.addAll(page.data());
    }
    return all;
  }
}
