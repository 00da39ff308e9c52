package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.InterventionLog.Entry;
import dev.canary.runtime.run.InterventionLog.Kind;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.store.StoreEvent.Intervened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Events that no database takes, between good ones. */
class RefusedEventTests {

  /** Too far for milliseconds. */
  private static final Intervention FOR_EVER =
      new Intervention("ada", Instant.parse("2026-11-20T12:00:00Z"), Instant.MAX, null);

  private static final StoreEvent POISON = new Intervened("shop", Kind.PAUSED, FOR_EVER);
  private static final StoreEvent OTHER_POISON = new Intervened("shop", Kind.MUTED, FOR_EVER);

  @TempDir Path directory;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private StoreLab lab;

  @BeforeEach
  void openALab() {
    lab = StoreLab.in(directory);
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void closeTheLab() {
    logger().detachAppender(log);
    lab.close();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger("dev.canary.runtime.store");
  }

  private CompletionStage<Void> poison(RunStore store) {
    return store.interventions().put(new Entry("shop", Kind.PAUSED, FOR_EVER));
  }

  private Path aside() {
    return directory.resolve("canary.db.spool.damaged");
  }

  private List<StoreEvent> putAside() throws IOException {
    return Files.readAllLines(aside()).stream()
        .map(line -> SpoolLine.parse(line).orElseThrow())
        .toList();
  }

  private void spool(StoreEvent event) throws IOException {
    Files.write(
        lab.spool(), SpoolLine.of(event), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + lab.file());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> ids(List<Run> runs) {
    return runs.stream().map(Run::id).toList();
  }

  @Test
  void arePutAsideWhileAllOthersAreWrittenInTheirOrder() throws Exception {
    RunStore store = lab.start();

    List<Run> runs = new ArrayList<>(lab.tell(200));
    CompletionStage<Void> durable = poison(store);
    runs.addAll(lab.tell(200));

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(lab.recorded()).isEqualTo(ids(runs));
    assertThat(store.findProblem()).isEmpty();
    assertThat(putAside()).containsExactly(POISON);
    assertThat(lab.failures).hasValue(1);
    assertThat(durable.toCompletableFuture()).isCompletedExceptionally();
    assertThat(lab.spool()).doesNotExist();
  }

  @Test
  void areToldOfInOneLineThatSaysWhatToDo() throws Exception {
    RunStore store = lab.start();

    poison(store);

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(log.list)
        .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
        .hasSize(1);
    assertThat(log.list)
        .filteredOn(line -> line.getLevel() == Level.ERROR)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "What was wanted of suite shop (PAUSED) cannot be written to the database, whatever is tried (long overflow), so it is put aside: a line of JSON in %s. Nothing of it is in the database, and everything else goes on. Look at that line, do again what is missed, report it as a bug, and delete the file."
                .formatted(aside().toRealPath()));
  }

  @Test
  void doNotKeepAProberFromStartingThatFindsThemInTheSpool() throws Exception {
    List<Run> runs = List.of(SampleRuns.full(), SampleRuns.full(), SampleRuns.full());
    spool(RunEvent.of(runs.get(0)));
    spool(POISON);
    spool(RunEvent.of(runs.get(1)));
    spool(OTHER_POISON);
    spool(RunEvent.of(runs.get(2)));

    RunStore store = lab.start();

    assertThat(lab.recorded()).isEqualTo(ids(runs));
    assertThat(lab.spool()).doesNotExist();
    assertThat(putAside()).containsExactly(POISON, OTHER_POISON);
    assertThat(lab.failures).hasValue(2);
    assertThat(store.findProblem()).isEmpty();
    lab.tell(1);
    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(lab.recorded()).hasSize(4);
  }

  @Test
  void areFoundInTheSpoolOnceTheDatabaseCanBeWrittenAgain() throws Exception {
    RunStore store = lab.start();
    List<Run> runs = new ArrayList<>();
    try (Connection other = lab.lock()) {
      runs.addAll(lab.tell(20));
      poison(store);
      lab.awaitFailure();
      runs.addAll(lab.tell(20));
      lab.awaitSpool();
      assertThat(store.findProblem()).isPresent();
      assertThat(aside()).doesNotExist();
      assertThat(other.isClosed()).isFalse();
    }

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    lab.awaitNoProblem();
    assertThat(lab.recorded()).isEqualTo(ids(runs));
    assertThat(putAside()).containsExactly(POISON);
  }

  @Test
  void arePutAsideOnceAlthoughTheDatabaseIsLockedInTheMidstOfThat() throws Exception {
    RunStore store = lab.start();
    RunStart sample = SampleRuns.start("invoices");
    RunStart never =
        new RunStart(sample.id(), sample.suite(), sample.launch(), sample.attempt(), Instant.MAX);
    try (Connection other = lab.lock()) {
      lab.tell(3);
      store.onStarted(never);
      lab.tell(3);
      await().atMost(StoreLab.LONG).until(() -> lab.failures.get() >= 3);
      assertThat(other.isClosed()).isFalse();
    }

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(lab.recorded()).hasSize(6);
    assertThat(putAside()).containsExactly(new RunEvent.Started(never));
  }

  @Test
  void canBeRowsThatSqliteRefuses() throws Exception {
    RunStore store = lab.start();
    execute(
        """
        create trigger curse before insert on run when new.suite = 'cursed'
        begin select raise(abort, 'cursed'); end
        """);

    List<Run> runs = new ArrayList<>(lab.tell(30));
    store.onStarted(SampleRuns.start("cursed"));
    runs.addAll(lab.tell(30));

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(lab.recorded()).isEqualTo(ids(runs));
    assertThat(putAside()).hasSize(1);
    assertThat(store.findProblem()).isEmpty();
  }

  @Test
  void leaveTheOutcomeOfARunInTheDatabaseIfOnlyItsDetailsAreRefused() throws Exception {
    RunStore store = lab.start();
    RunStart start = SampleRuns.start("invoices");
    var step = new StepInfo("pay", "Pay");
    var forEver = Duration.ofSeconds(Long.MAX_VALUE);
    var endless = new StepResult(step, 0, null, forEver, StepOutcome.FAILED, "late", null);
    Instant end = start.startedAt().plusSeconds(1);
    store.onStarted(start);

    store.onFinished(
        start.end(new RunEnd(end, Outcome.FAILED, "late", null, List.of(endless), null, Map.of())));

    assertThat(store.flush(StoreLab.LONG)).isTrue();
    assertThat(store.findRun(start.id()).flatMap(Run::findEnd))
        .contains(
            RunEnd.without(
                end,
                Outcome.FAILED,
                "What was in it could not be written to the store; the log says why."));
    assertThat(putAside()).hasSize(1);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.contains("A part of it is in the database"));
  }

  @Test
  void areKeptWhenADamagedSpoolIsPutAsideToo() throws Exception {
    spool(POISON);
    lab.start();
    lab.close();
    Files.writeString(lab.spool(), "not a line of ours\n");

    lab.start();

    assertThat(aside()).content().endsWith("}\nnot a line of ours\n").contains("PAUSED");
    assertThat(lab.spool()).doesNotExist();
  }
}
