package dev.canary.runtime.web.graphql;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunHistory;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.web.http.Cursor;
import dev.canary.runtime.web.http.Times;
import graphql.GraphQLException;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the queries of the schema find. */
final class TestInstances {

  private final RunHistory runs;
  private final HealthSource suites;

  /**
   * @param suites have the names; of suites that are gone only the ids are known
   */
  TestInstances(RunHistory runs, HealthSource suites) {
    this.runs = runs;
    this.suites = suites;
  }

  List<Map<String, Object>> tests(DataFetchingEnvironment query) {
    Integer asked = query.getArgument("limit");
    int limit = asked == null ? RunQuery.MAX_LIMIT : asked;
    if (limit < 1 || limit > RunQuery.MAX_LIMIT) {
      throw new GraphQLException(
          "The limit is %d; it has to be from 1 to %d.".formatted(limit, RunQuery.MAX_LIMIT));
    }
    var wanted = new RunQuery(query.getArgument("suite"), before(query), Set.of(), limit);
    return all(runs.findRuns(wanted).data());
  }

  private static @Nullable String before(DataFetchingEnvironment query) {
    String before = query.getArgument("before");
    if (before != null && !Cursor.isOne(before)) {
      throw new GraphQLException(
          "The run before which to begin is \"%s\"; it has to be the id of a run."
              .formatted(before));
    }
    return before;
  }

  Optional<Map<String, Object>> test(DataFetchingEnvironment query) {
    String id = query.getArgumentOrDefault("id", "");
    return runs.findRun(id).map(run -> all(List.of(run)).get(0));
  }

  List<Map<String, Object>> ongoing(DataFetchingEnvironment query) {
    List<Run> newestFirst = new ArrayList<>(runs.findRunning());
    Collections.reverse(newestFirst);
    return all(newestFirst);
  }

  private List<Map<String, Object>> all(List<Run> found) {
    Map<String, String> names =
        suites.health().suites().stream()
            .map(SuiteHealth::suite)
            .collect(Collectors.toMap(Suite::id, Suite::name));
    return found.stream()
        .map(run -> fields(run, names.getOrDefault(run.suite(), run.suite())))
        .toList();
  }

  private static Map<String, Object> fields(Run run, String name) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("id", run.id());
    fields.put("name", name);
    fields.put("suite", run.suite());
    fields.put("start_at", Times.iso(run.start().startedAt()));
    run.findEnd().ifPresent(end -> put(end, fields));
    return fields;
  }

  private static void put(RunEnd end, Map<String, Object> fields) {
    fields.put("end_at", Times.iso(end.endedAt()));
    fields.put("outcome", end.outcome().name());
    findPass(end.outcome()).ifPresent(pass -> fields.put("pass", pass));
    String cause = cause(end);
    if (cause != null) {
      fields.put("fail_cause", cause);
    }
  }

  /** What was not looked at has neither passed nor failed. */
  private static Optional<Boolean> findPass(Outcome outcome) {
    return switch (outcome) {
      case PASSED, DEGRADED -> Optional.of(true);
      case FAILED -> Optional.of(false);
      case BLOCKED, ABORTED, ERROR, MISSED -> Optional.empty();
    };
  }

  private static @Nullable String cause(RunEnd end) {
    if (end.outcome().isGood()) {
      return null;
    }
    Failure failure = end.failure();
    if (failure == null) {
      return end.reason();
    }
    return end.findFailedStep()
        .map(step -> step.step().name() + ": " + failure.message())
        .orElse(failure.message());
  }
}
