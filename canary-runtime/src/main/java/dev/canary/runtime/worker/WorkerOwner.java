package dev.canary.runtime.worker;

import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.WorkerEnd;
import java.util.Collection;
import java.util.List;

/** Decides what follows from what becomes of a worker. */
interface WorkerOwner {

  void onReady(Worker worker, List<Suite> suites);

  /**
   * The worker is unfit for further launches.
   *
   * @param groups whose code may have made it so
   */
  void onUnfit(Worker worker, WorkerEnd reason, Collection<String> groups);

  /**
   * A launch is over.
   *
   * @param well whether it has left nothing behind in the worker
   */
  void onOver(Worker worker, RemoteLaunch launch, boolean well);

  /** The worker ended before it was ready. */
  void onNotStarted(Worker worker, RuntimeException problem);

  /**
   * The worker has ended.
   *
   * @param groups whose launches it had
   */
  void onGone(Worker worker, Ending ending, Collection<String> groups);
}
