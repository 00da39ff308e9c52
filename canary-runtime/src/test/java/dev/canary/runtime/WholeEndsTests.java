package dev.canary.runtime;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs and the verdicts that they change, as another process sees them in the database. */
class WholeEndsTests {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int FLIPS = 300;
  private static final Instant BEGIN = Instant.parse("2026-11-20T12:00:00Z");

  /** Every run in these tests changes the verdict, which is pending at first. */
  private static final String HALF_WRITTEN =
      "select (select count(*) from run) - (select count(*) from verdict_change where verdict <> 'PENDING')";

  @TempDir Path directory;
  private final Suite shop = suite("shop").build();
  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private RunStore store;
  private Judgement judgement;

  @BeforeEach
  void open() {
    List<Group> groups = List.of(new Group("shop", List.of(shop), Duration.ofMinutes(1)));
    Plan plan = new Plan(List.of(shop), groups, groups);
    store = RunStore.open(StoreOptions.of(database(), "test"), new MetricsWiring(), this::now);
    store.start();
    judgement =
        Judgement.of(
            plan,
            store,
            (change, health) -> {
              var unused = store.outbox().record(change, List.of());
            },
            this::now);
    judgement.start(PastRuns.read(store, plan.suites(), MaintenanceView.NEVER, BEGIN));
    assertThat(store.flush(LONG)).isTrue();
  }

  private Instant now() {
    Instant time = now.get();
    return time == null ? BEGIN : time;
  }

  private Path database() {
    return directory.resolve("canary.db");
  }

  @AfterEach
  void close() {
    judgement.close();
    store.close(LONG);
  }

  private Run run(int number) {
    // No two at one moment, or the later change would take the place of the earlier one.
    Instant time = BEGIN.plusSeconds(number + 1);
    now.set(time);
    LaunchInfo launch = new LaunchInfo("launch", Trigger.SCHEDULE, Map.of(), "none");
    SuiteRef ref = new SuiteRef("shop", shop.className(), "shop");
    Outcome outcome = number % 2 == 0 ? Outcome.FAILED : Outcome.PASSED;
    return new RunStart(Node.newId(), ref, launch, 1, time)
        .end(RunEnd.without(time, outcome, "So it ended."));
  }

  /** How many runs were on the disk without the verdict that they changed, at each look. */
  private List<Integer> watch(AtomicBoolean over) {
    List<Integer> seen = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        Statement statement = connection.createStatement()) {
      while (!over.get()) {
        try (ResultSet rows = statement.executeQuery(HALF_WRITTEN)) {
          seen.add(rows.getInt(1));
        }
      }
      return seen;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void getOnTheDiskInOneTransactionWithTheVerdictsThatTheyChange() {
    RunListener listener =
        new WholeEnds(store, new RunListeners(List.of(store, judgement.listener())));
    var over = new AtomicBoolean();
    CompletableFuture<List<Integer>> seen = CompletableFuture.supplyAsync(() -> watch(over));

    IntStream.range(0, FLIPS)
        .forEach(
            number -> {
              listener.onFinished(run(number));
              assertThat(store.flush(LONG)).isTrue();
            });
    over.set(true);

    assertThat(seen.join()).isNotEmpty().containsOnly(0);
    assertThat(store.findChanges("shop", Instant.EPOCH)).hasSizeGreaterThanOrEqualTo(FLIPS);
  }
}
