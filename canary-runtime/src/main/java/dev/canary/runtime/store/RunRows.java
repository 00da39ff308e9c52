package dev.canary.runtime.store;

import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.store.RunEvent.Finished;
import dev.canary.runtime.store.StoreEvent.Intervened;
import dev.canary.runtime.store.StoreEvent.Judged;
import dev.canary.runtime.store.StoreEvent.LedgerChanged;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Writes events in one transaction. Each statement may be repeated: what is there already stays as
 * it is, so that a transaction of which nobody knows whether it reached the disk is written again.
 */
final class RunRows {

  private static final String INSERT_RUN =
      """
      insert into run (
        id, suite, class_name, suite_group, launch, launch_trigger, labels, attempt, worker,
        node, location, started_at)
      values (
        :id, :suite, :className, :group, :launch, :trigger, :labels, :attempt, :worker,
        :node, :location, :startedAt)
      on conflict (id) do nothing
      """;

  private static final String COMPLETE_RUN =
      """
      update run set
        ended_at = :endedAt, duration_ms = :durationMs, outcome = :outcome, reason = :reason,
        failed_step = :failedStep,
        failure_kind = :failureKind, failure_type = :failureType,
        failure_message = :failureMessage, failure_stack = :failureStack,
        failure_expected = :failureExpected, failure_actual = :failureActual,
        cleanup_outcome = :cleanupOutcome, cleanup_duration_ns = :cleanupDurationNs,
        cleanup_failure_kind = :cleanupFailureKind, cleanup_failure_type = :cleanupFailureType,
        cleanup_failure_message = :cleanupFailureMessage,
        cleanup_failure_stack = :cleanupFailureStack,
        entries = :entries, retried = :retried
      where id = :id and ended_at is null
      """;

  /**
   * Before the run is completed, so that a repetition does not count it again. The last attempt
   * counts for all of them; a cleanup alone says nothing about the system under test.
   */
  private static final String INSERT_DUE =
      """
      insert into rollup_due (run_id, executed)
      select id, :executed from run
      where id = :id and ended_at is null and launch_trigger <> 'CLEANUP'
      on conflict (run_id) do nothing
      """;

  private static final String INSERT_STEP =
      """
      insert into step (
        run_id, idx, step_id, name, started_at, duration_ns, outcome, reason,
        failure_kind, failure_type, failure_message, failure_stack, failure_expected,
        failure_actual)
      values (
        :runId, :idx, :stepId, :name, :startedAt, :durationNs, :outcome, :reason,
        :failureKind, :failureType, :failureMessage, :failureStack, :failureExpected,
        :failureActual)
      on conflict (run_id, idx) do nothing
      """;

  private final WriterConnection connection;
  private final String node;
  private final String location;

  RunRows(WriterConnection connection, StoreOptions options) {
    this.connection = connection;
    this.node = options.node();
    this.location = options.location();
  }

  void write(List<StoreEvent> events) {
    List<RunEvent> runs = only(RunEvent.class, events);
    List<LedgerChange> changes =
        only(LedgerChanged.class, events).stream().map(LedgerChanged::change).toList();
    connection.write(
        transaction -> {
          write(transaction, runs);
          LedgerRows.write(transaction, changes);
          VerdictRows.write(transaction, only(Judged.class, events));
          OutboxRows.write(transaction, events);
          InterventionRows.write(transaction, only(Intervened.class, events));
          AuditRows.write(transaction, only(StoreEvent.Audited.class, events));
        });
  }

  private static <E> List<E> only(Class<E> type, List<StoreEvent> events) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private void write(Handle transaction, List<RunEvent> events) {
    List<Finished> finished =
        events.stream().filter(Finished.class::isInstance).map(Finished.class::cast).toList();
    insertRuns(transaction, events);
    insertDue(transaction, finished);
    completeRuns(transaction, finished);
    insertSteps(transaction, finished);
    EvidenceRows.write(transaction, finished);
  }

  private void insertRuns(Handle transaction, List<RunEvent> events) {
    try (PreparedBatch batch = transaction.prepareBatch(INSERT_RUN)) {
      events.forEach(event -> addStart(batch, event.start()));
      batch.execute();
    }
  }

  private void addStart(PreparedBatch batch, RunStart start) {
    batch
        .bind("id", start.id())
        .bind("suite", start.suite().id())
        .bind("className", start.suite().className())
        .bind("group", start.suite().group())
        .bind("launch", start.launch().id())
        .bind("trigger", start.launch().trigger().name())
        .bind("labels", JsonText.of(start.launch().labels()))
        .bind("attempt", start.attempt())
        .bind("worker", start.launch().worker())
        .bind("node", node)
        .bind("location", location)
        .bind("startedAt", start.startedAt().toEpochMilli())
        .add();
  }

  private static void insertDue(Handle transaction, List<Finished> finished) {
    try (PreparedBatch batch = transaction.prepareBatch(INSERT_DUE)) {
      finished.stream().filter(event -> !event.retried()).forEach(event -> addDue(batch, event));
      batch.execute();
    }
  }

  private static void addDue(PreparedBatch batch, Finished event) {
    batch.bind("id", event.start().id()).bind("executed", event.counts() ? 1 : 0).add();
  }

  private static void completeRuns(Handle transaction, List<Finished> finished) {
    try (PreparedBatch batch = transaction.prepareBatch(COMPLETE_RUN)) {
      finished.forEach(event -> addEnd(batch, event));
      batch.execute();
    }
  }

  private static void addEnd(PreparedBatch batch, Finished event) {
    RunStart start = event.start();
    RunEnd end = event.end();
    long endedAt = end.endedAt().toEpochMilli();
    batch
        .bind("id", start.id())
        .bind("endedAt", endedAt)
        .bind("durationMs", endedAt - start.startedAt().toEpochMilli())
        .bind("outcome", end.outcome().name())
        .bind("reason", end.reason())
        .bind("failedStep", end.findFailedStep().map(step -> step.step().id()).orElse(null))
        .bind("entries", JsonText.of(end.entries()))
        .bind("retried", event.retried() ? 1 : 0);
    FailureColumns.bindCompared(batch, end.failure());
    bindCleanup(batch, end.cleanup());
    batch.add();
  }

  private static void bindCleanup(PreparedBatch batch, @Nullable CleanupResult cleanup) {
    batch
        .bind("cleanupOutcome", cleanup == null ? null : cleanup.outcome().name())
        .bind("cleanupDurationNs", cleanup == null ? null : nanos(cleanup.duration()));
    FailureColumns.bind(batch, "cleanupFailure", cleanup == null ? null : cleanup.failure());
  }

  private void insertSteps(Handle transaction, List<Finished> finished) {
    try (PreparedBatch batch = transaction.prepareBatch(INSERT_STEP)) {
      for (Finished event : finished) {
        event.end().steps().forEach(step -> addStep(batch, event.start().id(), step));
      }
      batch.execute();
    }
  }

  private static void addStep(PreparedBatch batch, String runId, StepResult result) {
    batch
        .bind("runId", runId)
        .bind("idx", result.index())
        .bind("stepId", result.step().id())
        .bind("name", result.step().name())
        .bind("startedAt", result.startedAt() == null ? null : result.startedAt().toEpochMilli())
        .bind("durationNs", nanos(result.duration()))
        .bind("outcome", result.outcome().name())
        .bind("reason", result.reason());
    FailureColumns.bindCompared(batch, result.failure());
    batch.add();
  }

  private static Long nanos(Duration duration) {
    return duration.toNanos();
  }
}
