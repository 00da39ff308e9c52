package dev.canary.runtime.worker;

import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.WorkerEnd;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which worker gets which launch, and replaces workers.
 *
 * <p>One worker is shared by all groups that behave. A group whose code hung, or that was running
 * when a worker died, is a suspect: until a launch of it ends well it has a worker to itself each
 * time, so that it can spoil no runs but its own. A worker in which code hangs is condemned: it
 * gets no further launches, and ends with the last that it has.
 *
 * <p>Safe for use by many threads.
 */
final class WorkerPool implements WorkerOwner {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

  private final CompletableFuture<List<Suite>> suites = new CompletableFuture<>();
  private final Set<Worker> all = new LinkedHashSet<>();
  private final Set<Worker> solitary = new LinkedHashSet<>();

  /** Those of whose end everything that follows has been done. */
  private final Set<Worker> settled = new HashSet<>();

  private final Map<RemoteLaunch, Worker> places = new HashMap<>();
  private final Suspects suspects = new Suspects();
  private final StartPause pause = new StartPause();
  private final Condemned condemned;
  private final Hiring hiring;
  private @Nullable Worker shared;
  private boolean closed;

  WorkerPool(Hiring hiring) {
    this.hiring = hiring;
    this.condemned = new Condemned(hiring.limits().condemned());
  }

  synchronized void start() {
    shared = hire();
  }

  /** Complete when the first worker is ready; fails if it cannot be started. */
  CompletableFuture<List<Suite>> suites() {
    return suites;
  }

  private Worker hire() {
    String name = "worker-" + hiring.options().numbers().getAsInt();
    var worker = new Worker(name, hiring, this, pause.next());
    all.add(worker);
    worker.start();
    return worker;
  }

  synchronized void launch(RemoteLaunch launch) {
    if (closed) {
      throw new IllegalStateException("The prober is stopped, so nothing is launched any more.");
    }
    if (suspects.isSuspect(launch)) {
      suspects.await(launch);
      employ();
    } else {
      share(launch);
    }
  }

  private void share(RemoteLaunch launch) {
    Worker worker = shared;
    if (worker == null || !worker.give(launch)) {
      worker = replacement();
      boolean unused = worker.give(launch);
    }
    shared = worker;
    places.put(launch, worker);
  }

  /** One that was had in reserve is warm. */
  private Worker replacement() {
    Worker reserve =
        solitary.stream().filter(it -> it.isReady() && it.isIdle()).findFirst().orElse(null);
    solitary.remove(reserve);
    return reserve == null ? hire() : reserve;
  }

  /** Gives suspects that wait a worker each, as far as there may be any. */
  private void employ() {
    for (Worker worker : List.copyOf(solitary)) {
      if (suspects.isAnyWaiting() && worker.isIdle()) {
        employ(worker);
      }
    }
    while (suspects.isAnyWaiting() && solitary.size() < hiring.limits().solitary()) {
      employ(hire());
    }
  }

  private void employ(Worker worker) {
    RemoteLaunch launch = suspects.next();
    if (worker.give(launch)) {
      solitary.add(worker);
      places.put(launch, worker);
    } else {
      solitary.remove(worker);
      suspects.putBack(launch);
    }
  }

  void cancel(RemoteLaunch launch) {
    Worker worker;
    boolean waited;
    synchronized (this) {
      waited = suspects.forget(launch);
      worker = places.get(launch);
    }
    if (waited) {
      launch.close(RunEnding.CANCELLED);
      launch.complete();
    } else if (worker != null) {
      worker.cancel(launch);
    }
  }

  @Override
  public synchronized void onReady(Worker worker, List<Suite> found) {
    pause.onSuccess();
    if (!suites.complete(found)) {
      LOG.info("{} is ready.", worker.name());
    }
  }

  @Override
  public synchronized void onUnfit(Worker worker, WorkerEnd reason, Collection<String> groups) {
    if (closed || !all.contains(worker)) {
      return;
    }
    suspects.accuse(groups);
    if (settled.add(worker)) {
      LOG.warn("{} gets no more launches ({}, {}).", worker.name(), reason.key(), groups);
      condemned.add(worker);
      replace(worker, reason);
    }
    condemned.dismiss();
  }

  private void replace(Worker worker, WorkerEnd reason) {
    hiring.options().workers().onRestart(reason);
    solitary.remove(worker);
    if (worker.equals(shared)) {
      shared = replacement();
    }
    employ();
    keepReserve();
  }

  /** One in reserve, while there is trouble: for the next suspect, or when this happens again. */
  private void keepReserve() {
    boolean isThere = solitary.stream().anyMatch(Worker::isIdle);
    if (!isThere && solitary.size() < hiring.limits().solitary()) {
      solitary.add(hire());
    }
  }

  @Override
  public synchronized void onOver(Worker worker, RemoteLaunch launch, boolean well) {
    places.remove(launch);
    if (closed) {
      return;
    }
    if (well) {
      suspects.acquit(launch.group().id());
    }
    condemned.dismiss();
    employ();
  }

  @Override
  public synchronized void onNotStarted(Worker worker, RuntimeException problem) {
    boolean isFirst = suites.completeExceptionally(problem);
    forget(worker);
    if (closed || isFirst) {
      return;
    }
    LOG.error("{} It is tried again.", problem.getMessage());
    pause.onFailure();
    if (worker.equals(shared)) {
      shared = hire();
    }
    employ();
  }

  @Override
  public synchronized void onGone(Worker worker, Ending ending, Collection<String> groups) {
    forget(worker);
    if (!settled.remove(worker) && !closed) {
      LOG.warn("{} It had launches of {}; another takes its place.", ending.sentence(), groups);
      suspects.accuse(groups);
      replace(worker, ending.reason());
    }
  }

  private void forget(Worker worker) {
    all.remove(worker);
    solitary.remove(worker);
    condemned.remove(worker);
    places.values().removeIf(worker::equals);
  }

  /** Looks after all workers. */
  void beat() {
    everybody().forEach(Worker::beat);
    dismissSpare();
  }

  synchronized List<Worker> everybody() {
    return List.copyOf(all);
  }

  private synchronized void dismissSpare() {
    for (Worker worker : List.copyOf(solitary)) {
      if (worker.isReady() && worker.isIdle() && worker.isSpare()) {
        solitary.remove(worker);
        settled.add(worker);
        worker.quit(Ending.stopped());
      }
    }
  }

  /** Ends everything; returns the workers that have not ended yet. */
  synchronized List<Worker> close() {
    closed = true;
    suites.cancel(false);
    all.forEach(worker -> worker.quit(Ending.stopped()));
    suspects.close(RunEnding.of(Ending.stopped()));
    return List.copyOf(all);
  }
}
