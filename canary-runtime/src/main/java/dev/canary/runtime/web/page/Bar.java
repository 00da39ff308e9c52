package dev.canary.runtime.web.page;

import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.web.view.Took;
import java.time.Instant;

/**
 * A run as a bar. Its height says how it ended, and not only its colour.
 *
 * @param title what it is, for the pointer and for screen readers
 */
record Bar(String run, String tone, String title) {

  static Bar of(RecentRun run, Instant now) {
    Mark mark = Mark.of(run.outcome());
    String title =
        "%s, %s, %s"
            .formatted(
                mark.word(), Took.of(run.duration()), new Moment(run.startedAt(), now).text());
    return new Bar(run.id(), mark.tone(), title);
  }
}
