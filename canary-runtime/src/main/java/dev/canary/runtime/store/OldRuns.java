package dev.canary.runtime.store;

import dev.canary.runtime.run.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Finds and deletes old runs, by indices alone. Runs that are in no roll-up yet are left alone. */
final class OldRuns {

  /** Bounds how long the writing of runs has to wait for a deletion. */
  static final int BATCH = 100;

  /** What a prober reads at its start to know its verdicts again. */
  private static final int LATEST = 50;

  static final String OLDEST =
      """
      select id, suite, outcome, started_at, duration_ms, retried from run
      where outcome = :outcome and id > :after
        and not exists (select 1 from rollup_due where rollup_due.run_id = run.id)
      order by id limit :limit
      """;

  static final String FIRST_OF_THE_LATEST =
      """
      select id from run
      where suite = :suite and outcome = :outcome and retried = 0
      order by id desc limit 1 offset :offset
      """;

  static final String DELETE_STEPS = "delete from step where run_id in (<runs>)";
  static final String DELETE_TEST_DATA = "delete from test_data where run_id in (<runs>)";
  static final String DELETE_RUNS = "delete from run where id in (<runs>)";

  private final WriterConnection connection;

  OldRuns(WriterConnection connection) {
    this.connection = connection;
  }

  /** The oldest runs with these outcomes, the oldest first. */
  List<FinishedRun> findOldest(Set<Outcome> outcomes, String after) {
    return outcomes.stream()
        .flatMap(outcome -> findOldest(outcome, after).stream())
        .sorted(Comparator.comparing(FinishedRun::id))
        .limit(BATCH)
        .toList();
  }

  private List<FinishedRun> findOldest(Outcome outcome, String after) {
    return connection
        .handle()
        .createQuery(OLDEST)
        .bind("outcome", outcome.name())
        .bind("after", after)
        .bind("limit", BATCH)
        .map((row, context) -> FinishedRun.read(row))
        .list();
  }

  /** How many were deleted. */
  int deleteOlderThan(Instant moment, Set<Outcome> outcomes) {
    return delete(
        findOldest(outcomes, "").stream().filter(run -> run.startedAt().isBefore(moment)).toList());
  }

  /** Leaves the latest of each suite and outcome that count: verdicts are made of them. */
  int deleteUnlessLatest(List<FinishedRun> runs) {
    Map<Kind, List<FinishedRun>> counting =
        runs.stream().filter(run -> !run.retried()).collect(Collectors.groupingBy(Kind::of));
    Stream<FinishedRun> older =
        counting.entrySet().stream()
            .flatMap(entry -> olderThanLatest(entry.getKey(), entry.getValue()));
    return delete(Stream.concat(runs.stream().filter(FinishedRun::retried), older).toList());
  }

  private record Kind(String suite, Outcome outcome) {

    static Kind of(FinishedRun run) {
      return new Kind(run.suite(), run.outcome());
    }
  }

  private Stream<FinishedRun> olderThanLatest(Kind kind, Collection<FinishedRun> runs) {
    return findFirstOfTheLatest(kind).stream()
        .flatMap(first -> runs.stream().filter(run -> run.id().compareTo(first) < 0));
  }

  private Optional<String> findFirstOfTheLatest(Kind kind) {
    return connection
        .handle()
        .createQuery(FIRST_OF_THE_LATEST)
        .bind("suite", kind.suite())
        .bind("outcome", kind.outcome().name())
        .bind("offset", LATEST - 1)
        .mapTo(String.class)
        .findOne();
  }

  private int delete(List<FinishedRun> runs) {
    if (!runs.isEmpty()) {
      List<String> ids = runs.stream().map(FinishedRun::id).toList();
      connection.writeLazily(transaction -> delete(transaction, ids));
    }
    return runs.size();
  }

  private static void delete(Handle transaction, List<String> ids) {
    OldEvidence.delete(transaction, ids);
    transaction.createUpdate(DELETE_STEPS).bindList("runs", ids).execute();
    transaction.createUpdate(DELETE_TEST_DATA).bindList("runs", ids).execute();
    transaction.createUpdate(DELETE_RUNS).bindList("runs", ids).execute();
  }
}
