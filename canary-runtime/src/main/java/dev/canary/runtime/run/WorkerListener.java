package dev.canary.runtime.run;

/** Told how workers fare. Called from many threads: a listener returns at once. */
public interface WorkerListener {

  /** A worker was given up or has ended; another takes its place. */
  default void onRestart(WorkerEnd reason) {}
}
