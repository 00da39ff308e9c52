package dev.canary.runtime.web.page;

import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.Suite;

/**
 * How far a run has got that goes on.
 *
 * @param run its id
 * @param done how many steps are over
 * @param of how many steps there are
 * @param step the name of the one that goes on; says so before the first
 * @param since when that began
 */
record Progress(String run, int done, int of, String step, Moment since) {

  static Progress of(OngoingRun run, Suite suite, Frame frame) {
    return new Progress(
        run.start().id(),
        Math.max(0, run.steps().size() - 1),
        run.planned(suite),
        run.findCurrent().map(it -> it.step().name()).orElse("Starting"),
        frame.moment(run.findCurrent().map(OngoingRun.Begun::at).orElse(run.start().startedAt())));
  }

  /** Such as {@code Step 2 of 5}. */
  String position() {
    return of == 0 ? "Running" : "Step %d of %d".formatted(Math.min(done + 1, of), of);
  }

  String width() {
    return Share.place(done + 0.5, Math.max(1, of));
  }
}
