package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that failed, so that the run on the page followed.
 *
 * @param run its id
 * @param number counts from 1
 * @param reason what went wrong
 */
record AttemptRow(String run, int number, @Nullable String reason) {

  private static final int MOST = 20;

  /** Those before this run in its launch, the first one first. */
  static List<AttemptRow> before(Run run, Archive archive) {
    int number = run.start().attempt();
    if (number == 1) {
      return List.of();
    }
    var query = new RunQuery(run.suite(), run.id(), Set.of(), Math.min(number - 1, MOST));
    return archive.findRuns(query).data().stream()
        .filter(it -> it.start().launch().id().equals(run.start().launch().id()))
        .filter(it -> it.start().attempt() < number)
        .map(AttemptRow::of)
        .sorted(Comparator.comparing(AttemptRow::number))
        .toList();
  }

  private static AttemptRow of(Run run) {
    return new AttemptRow(
        run.id(), run.start().attempt(), run.findEnd().map(RunRow::reason).orElse(null));
  }
}
