package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.web.view.Took;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A run in the history of its suite. */
record RunRow(
    String id,
    Moment at,
    Mark mark,
    @Nullable String took,
    String trigger,
    @Nullable String reason,
    boolean retried) {

  static RunRow of(Run run, Frame frame) {
    return new RunRow(
        run.id(),
        frame.moment(run.start().startedAt()),
        run.findOutcome().map(Mark::of).orElse(Mark.RUNNING),
        run.findDuration().map(Took::of).orElse(null),
        run.start().launch().trigger().name().toLowerCase(Locale.ROOT),
        run.findEnd().map(RunRow::reason).orElse(null),
        run.retried());
  }

  static @Nullable String reason(RunEnd end) {
    return end.failure() == null
        ? end.reason()
        : end.findFailedStep().map(step -> step.step().name() + ": ").orElse("")
            + end.failure().message();
  }
}
