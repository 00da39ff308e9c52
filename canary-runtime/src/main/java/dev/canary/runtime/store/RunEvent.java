package dev.canary.runtime.store;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.ExecutedRuns;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The start or the end of a run. */
sealed interface RunEvent extends StoreEvent {

  RunStart start();

  /** The run as it is after this event. */
  Run run();

  record Started(RunStart start) implements RunEvent {

    @Override
    public Run run() {
      return new Run(start, null);
    }

    @Override
    public String what() {
      return "The start of run %s of suite %s".formatted(start.id(), start.suite().id());
    }
  }

  /**
   * Carries the start as well, so that it stands on its own: a missed run is told by it alone.
   *
   * @param evidence absent if the run has left none
   * @param maintained whether it started within a maintenance window
   */
  record Finished(
      RunStart start, RunEnd end, boolean retried, @Nullable Evidence evidence, boolean maintained)
      implements RunEvent {

    private static final String WITHOUT_DETAILS =
        "What was in it could not be written to the store; the log says why.";

    static Finished of(Run run) {
      return of(run, null);
    }

    static Finished of(Run run, @Nullable Evidence evidence) {
      return of(run, evidence, false);
    }

    static Finished of(Run run, @Nullable Evidence evidence, boolean maintained) {
      RunEnd end = run.findEnd().orElseThrow(() -> notEnded(run));
      return new Finished(run.start(), end, run.retried(), evidence, maintained);
    }

    /** Whether it counts as a planned run that was executed. */
    boolean counts() {
      return ExecutedRuns.include(run(), maintained);
    }

    private static IllegalArgumentException notEnded(Run run) {
      return new IllegalArgumentException(
          "The run %s was told as finished, but has no end.".formatted(run.id()));
    }

    @Override
    public Run run() {
      return new Run(start, end, retried);
    }

    @Override
    public long evidenceSize() {
      return evidence == null ? 0 : evidence.size();
    }

    @Override
    public StoreEvent withoutEvidence() {
      return new Finished(start, end, retried, null, maintained);
    }

    @Override
    public String what() {
      return "The end of run %s of suite %s".formatted(start.id(), start.suite().id());
    }

    /** With its outcome alone a run is over at least, and counts. */
    @Override
    public List<StoreEvent> parts() {
      RunEnd bare = RunEnd.without(end.endedAt(), end.outcome(), WITHOUT_DETAILS);
      return List.of(withoutEvidence(), new Finished(start, bare, retried, null, maintained));
    }
  }

  static RunEvent of(Run run) {
    return run.findEnd().isPresent() ? Finished.of(run) : new Started(run.start());
  }
}
