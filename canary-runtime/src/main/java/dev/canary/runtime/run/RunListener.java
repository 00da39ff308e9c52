package dev.canary.runtime.run;

/**
 * Told of every run. For each run {@link #onStarted} comes first and {@link #onFinished} once; a
 * run that was planned and did not start is told by {@link #onMissed} alone.
 *
 * <p>Called from many threads. A listener returns at once: whatever takes time it does elsewhere.
 */
public interface RunListener {

  default void onStarted(RunStart run) {}

  default void onFinished(Run run) {}

  default void onMissed(Run run) {}
}
