package dev.canary.runtime.store;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.AttachmentInfo;
import dev.canary.runtime.run.ChangeQuery;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.ExecutedRuns;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.Rollup;
import dev.canary.runtime.run.RollupQuery;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.TestDataItem;
import dev.canary.runtime.run.VerdictChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/** Reads runs. What is still waiting to be written is not seen. Thread-safe. */
final class RunReader implements Archive {

  private final Jdbi jdbi;

  RunReader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Run> findRun(String id) {
    return read(handle -> complete(handle, findRow(handle, id)).stream().findFirst());
  }

  private static List<RunRow> findRow(Handle handle, String id) {
    return list(handle.createQuery(RunQueries.BY_ID).bind("id", id));
  }

  @Override
  public List<Run> findRunning() {
    return read(handle -> complete(handle, list(handle.createQuery(RunQueries.RUNNING))));
  }

  @Override
  public List<Run> findOrdered(String launch) {
    return read(
        handle ->
            complete(handle, list(handle.createQuery(RunQueries.ORDERED).bind("launch", launch))));
  }

  @Override
  public Page<Run> findRuns(RunQuery query) {
    return read(handle -> findRuns(handle, query));
  }

  @Override
  public Optional<String> findNext(String suite, String id) {
    return read(
        handle ->
            handle
                .createQuery(RunQueries.NEXT_OF_SUITE)
                .bind("suite", suite)
                .bind("id", id)
                .mapTo(String.class)
                .findFirst());
  }

  @Override
  public List<RecentRun> findLatest(String suite, int limit) {
    return read(
        handle ->
            handle
                .createQuery(RunQueries.LATEST)
                .bind("suite", suite)
                .bind("limit", limit)
                .map((row, context) -> readRecent(row))
                .list());
  }

  private static RecentRun readRecent(ResultSet row) throws SQLException {
    return new RecentRun(
        row.getString("id"),
        Instant.ofEpochMilli(row.getLong("started_at")),
        Duration.ofMillis(row.getLong("duration_ms")),
        Outcome.valueOf(row.getString("outcome")));
  }

  private static Page<Run> findRuns(Handle handle, RunQuery query) {
    List<RunRow> rows = RunPages.find(handle, query);
    List<RunRow> page = rows.stream().limit(query.limit()).toList();
    String next = rows.size() > page.size() ? page.get(page.size() - 1).id() : null;
    List<RunRow> wanted = page.stream().filter(row -> row.isWanted(query)).toList();
    return new Page<>(complete(handle, wanted), next);
  }

  private static List<RunRow> list(Query query) {
    return query.map((row, context) -> RunRow.read(row)).list();
  }

  private static List<Run> complete(Handle handle, List<RunRow> rows) {
    Map<String, List<StepResult>> steps = rows.isEmpty() ? Map.of() : findSteps(handle, rows);
    return rows.stream().map(row -> row.with(steps.getOrDefault(row.id(), List.of()))).toList();
  }

  private static Map<String, List<StepResult>> findSteps(Handle handle, List<RunRow> rows) {
    try (Stream<StepRow> steps =
        handle
            .createQuery(RunQueries.STEPS)
            .bindList("runs", rows.stream().map(RunRow::id).toList())
            .map((row, context) -> StepRow.read(row))
            .stream()) {
      return steps.collect(
          Collectors.groupingBy(
              StepRow::runId, Collectors.mapping(StepRow::result, Collectors.toList())));
    }
  }

  @Override
  public List<LedgerEntry> findLedger() {
    return read(LedgerReader::findLedger);
  }

  @Override
  public Map<String, List<TestDataItem>> findTestData(Collection<String> runs) {
    return read(handle -> LedgerReader.findTestData(handle, runs));
  }

  @Override
  public Evidence findEvidence(String run) {
    return read(handle -> EvidenceReader.findEvidence(handle, run));
  }

  @Override
  public List<AttachmentInfo> findAttachments(String run) {
    return read(handle -> EvidenceReader.findAttachments(handle, run));
  }

  @Override
  public Optional<Attachment> findAttachment(String run, int index) {
    return read(handle -> EvidenceReader.findAttachment(handle, run, index));
  }

  @Override
  public List<Rollup> findRollups(RollupQuery query) {
    return read(handle -> RollupReader.findRollups(handle, query));
  }

  @Override
  public List<ExecutedRuns> findExecuted(Instant from) {
    return read(handle -> RollupReader.findExecuted(handle, from));
  }

  @Override
  public List<VerdictChange> findChanges(String suite, Instant from) {
    return read(handle -> VerdictRows.findSince(handle, suite, from));
  }

  @Override
  public List<VerdictChange> findChanges(ChangeQuery query) {
    return read(handle -> VerdictRows.find(handle, query));
  }

  private <T> T read(HandleCallback<T, RuntimeException> reading) {
    try {
      return jdbi.withHandle(reading);
    } catch (JdbiException e) {
      throw new StoreException(
          "Runs could not be read from the store (%s). Try again.".formatted(e.getMessage()), e);
    }
  }
}
