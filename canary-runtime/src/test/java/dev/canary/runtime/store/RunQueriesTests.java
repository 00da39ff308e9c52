package dev.canary.runtime.store;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunQueriesTests {

  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          entry("id", "1"),
          entry("run", "1"),
          entry("idx", 0),
          entry("suite", "a"),
          entry("outcome", "FAILED"),
          entry("trigger", "MANUAL"),
          entry("before", "2"),
          entry("after", "1"),
          entry("limit", 9),
          entry("offset", 4),
          entry("seen", 1),
          entry("since", 1),
          entry("resolution", "DAY"),
          entry("startsAt", 1),
          entry("from", 1),
          entry("at", 1),
          entry("to", 2));

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        RunQueries.BY_ID,
        RunQueries.PAGE,
        RunQueries.PAGE_OF_SUITE,
        RunQueries.NEXT_OF_SUITE,
        RunQueries.IDS,
        RunQueries.PAGE_OF_OUTCOME,
        RunQueries.PAGE_OF_SUITE_AND_OUTCOME,
        RunQueries.IDS_OF_SUITE,
        RunQueries.LATEST,
        RunQueries.PAGE_BESIDE_SCHEDULE,
        RunQueries.RUNNING,
        RunQueries.STEPS,
        AbandonedRuns.LAST_SIGN_OF_LIFE,
        AbandonedRuns.CLOSE,
        AbandonedRuns.MARK_FOR_ROLLUP,
        RunQueries.ROLLUPS,
        RunQueries.EXECUTED,
        RunQueries.EXECUTED_DUE,
        OutboxReader.NEWEST,
        VerdictRows.DELETE_FROM,
        VerdictRows.SINCE,
        VerdictRows.DELETE_OLD,
        OutboxReader.DELIVERED_ENDS,
        RollupWriter.FIND,
        RollupWriter.DUE,
        RollupWriter.DONE,
        OldRuns.OLDEST,
        OldRuns.FIRST_OF_THE_LATEST,
        OldRuns.DELETE_STEPS,
        OldRuns.DELETE_RUNS,
        EvidenceReader.OF_RUN,
        EvidenceReader.ATTACHMENTS,
        EvidenceReader.ATTACHMENT,
        OldEvidence.OLDEST,
        OldEvidence.DELETE,
        OldEvidence.DELETE_ATTACHMENTS
      })
  void goesAlongAnIndexInTheOrderOfTheResult(String sql) throws SQLException {
    new Schema(DatabaseFile.at(file()), new SqliteDialect(file()).plainSource()).migrate();

    List<String> plan = plan(sql);

    assertThat(plan)
        .isNotEmpty()
        .allSatisfy(
            step ->
                assertThat(step)
                    .matches(
                        "(SEARCH|SCAN (run|rollup_due|evidence) USING (COVERING )?INDEX|CORRELATED|LIST|SCALAR).*"));
  }

  private static Stream<Arguments> best() {
    return Stream.of(
        arguments(RunQueries.PAGE_OF_SUITE, "run_by_suite"),
        arguments(RunQueries.NEXT_OF_SUITE, "run_by_suite"),
        arguments(RunQueries.PAGE_OF_OUTCOME, "run_by_outcome"),
        arguments(RunQueries.IDS, "run_by_outcome"),
        arguments(RunQueries.PAGE_OF_SUITE_AND_OUTCOME, "run_by_suite_and_outcome"),
        arguments(RunQueries.IDS_OF_SUITE, "run_by_suite_and_outcome"),
        arguments(OldRuns.OLDEST, "run_by_outcome"),
        arguments(OldRuns.FIRST_OF_THE_LATEST, "run_by_suite_and_outcome"));
  }

  /** SQLite takes another one for conditions that look better to it and are not. */
  @ParameterizedTest
  @MethodSource("best")
  void goesAlongTheIndexThatKnowsAllOfIt(String sql, String index) throws SQLException {
    new Schema(DatabaseFile.at(file()), new SqliteDialect(file()).plainSource()).migrate();

    assertThat(plan(sql).get(0)).matches("SEARCH run USING (COVERING )?INDEX " + index + " .*");
  }

  private List<String> plan(String sql) throws SQLException {
    try (Handle handle = Jdbi.open(new SqliteDialect(file())::openWriter)) {
      handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
      return handle
          .createQuery("explain query plan " + sql)
          .bindMap(VALUES)
          .bindList("runs", List.of("1", "2"))
          .map((row, context) -> row.getString("detail"))
          .list();
    }
  }

  private Path file() {
    return directory.resolve("canary.db");
  }
}
