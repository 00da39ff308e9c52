package dev.canary.runtime.store;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;

/** Something to be written. */
sealed interface RunEvent {

  RunStart start();

  record Started(RunStart start) implements RunEvent {}

  /** Carries the start as well, so that it stands on its own: a missed run is told by it alone. */
  record Finished(RunStart start, RunEnd end) implements RunEvent {

    static Finished of(Run run) {
      return new Finished(run.start(), run.findEnd().orElseThrow(() -> notEnded(run)));
    }

    private static IllegalArgumentException notEnded(Run run) {
      return new IllegalArgumentException(
          "The run %s was told as finished, but has no end.".formatted(run.id()));
    }
  }
}
