package dev.canary.runtime.store;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.Trigger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Finds the runs of a page, by whichever index has them in their order. */
final class RunPages {

  /** Where the first page begins: no text is greater. */
  private static final String ABOVE_EVERY_ID = Character.toString(Character.MAX_CODE_POINT);

  private RunPages() {}

  /** One more than asked for, if there is one more. */
  static List<RunRow> find(Handle handle, RunQuery query) {
    if (query.findTrigger().filter(it -> it != Trigger.SCHEDULE).isPresent()) {
      return list(pageBesideSchedule(handle, query));
    }
    if (query.outcomes().isEmpty()) {
      return list(page(handle, query));
    }
    return countWanted(handle, query).entrySet().stream()
        .flatMap(wanted -> find(handle, query, wanted).stream())
        .sorted(Comparator.comparing(RunRow::id).reversed())
        .toList();
  }

  private static List<RunRow> find(Handle handle, RunQuery query, Map.Entry<Outcome, Long> wanted) {
    return list(page(handle, query, wanted.getKey()).bind("limit", wanted.getValue()));
  }

  /** How many runs of each outcome the page has, so that no others are read. */
  private static Map<Outcome, Long> countWanted(Handle handle, RunQuery query) {
    // Each outcome has its runs in order in the index; together they would have to be sorted.
    return query.outcomes().stream()
        .flatMap(
            outcome -> findIds(handle, query, outcome).stream().map(id -> Map.entry(id, outcome)))
        .sorted(Map.Entry.<String, Outcome>comparingByKey().reversed())
        .limit(query.limit() + 1L)
        .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.counting()));
  }

  private static Query page(Handle handle, RunQuery query, Outcome outcome) {
    Query page =
        query
            .findSuite()
            .map(
                suite ->
                    handle.createQuery(RunQueries.PAGE_OF_SUITE_AND_OUTCOME).bind("suite", suite))
            .orElseGet(() -> handle.createQuery(RunQueries.PAGE_OF_OUTCOME));
    return bound(page, query).bind("outcome", outcome.name());
  }

  /** The index alone knows them, so that runs which are not wanted in the end are not read. */
  private static List<String> findIds(Handle handle, RunQuery query, Outcome outcome) {
    Query ids =
        query
            .findSuite()
            .map(suite -> handle.createQuery(RunQueries.IDS_OF_SUITE).bind("suite", suite))
            .orElseGet(() -> handle.createQuery(RunQueries.IDS));
    return bound(ids, query).bind("outcome", outcome.name()).mapTo(String.class).list();
  }

  private static Query page(Handle handle, RunQuery query) {
    Query page =
        query
            .findSuite()
            .map(suite -> handle.createQuery(RunQueries.PAGE_OF_SUITE).bind("suite", suite))
            .orElseGet(() -> handle.createQuery(RunQueries.PAGE));
    return bound(page, query);
  }

  private static Query pageBesideSchedule(Handle handle, RunQuery query) {
    Query page =
        handle
            .createQuery(RunQueries.PAGE_BESIDE_SCHEDULE)
            .bind("suite", query.findSuite().orElseThrow())
            .bind("trigger", query.findTrigger().orElseThrow().name());
    return bound(page, query);
  }

  private static Query bound(Query page, RunQuery query) {
    return page.bind("before", query.findBefore().orElse(ABOVE_EVERY_ID))
        .bind("limit", query.limit() + 1);
  }

  private static List<RunRow> list(Query query) {
    return query.map((row, context) -> RunRow.read(row)).list();
  }
}
