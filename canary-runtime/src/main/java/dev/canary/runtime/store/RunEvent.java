package dev.canary.runtime.store;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.VerdictChange;

/** Something to be written. */
sealed interface RunEvent {

  /** A run has started or ended. */
  sealed interface OfRun extends RunEvent {

    RunStart start();

    /** The run as it is after this event. */
    Run run();
  }

  /** A verdict has changed. */
  record Judged(VerdictChange change) implements RunEvent {}

  record Started(RunStart start) implements OfRun {

    @Override
    public Run run() {
      return new Run(start, null);
    }
  }

  /** Carries the start as well, so that it stands on its own: a missed run is told by it alone. */
  record Finished(RunStart start, RunEnd end) implements OfRun {

    static Finished of(Run run) {
      return new Finished(run.start(), run.findEnd().orElseThrow(() -> notEnded(run)));
    }

    private static IllegalArgumentException notEnded(Run run) {
      return new IllegalArgumentException(
          "The run %s was told as finished, but has no end.".formatted(run.id()));
    }

    @Override
    public Run run() {
      return start.end(end);
    }
  }

  static RunEvent of(Run run) {
    return run.findEnd().isPresent() ? Finished.of(run) : new Started(run.start());
  }
}
