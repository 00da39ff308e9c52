package dev.canary.runtime.worker;

import dev.canary.runtime.run.WorkerEnd;
import java.util.List;

/**
 * The launches of one worker on their way to their ends. It holds no lock while it calls the owner.
 */
record WorkerDuties(Worker worker, WorkerOwner owner, WorkerLaunches launches, Hiring hiring) {

  /** Something that the worker tells of a launch. */
  void receive(Message message) {
    if (message instanceof Message.Done done) {
      launches.find(done.launch()).ifPresent(launch -> onDone(launch, done));
    } else if (message instanceof Message.NotBegun not) {
      RunEnding ending = RunEnding.error(not.sentence());
      launches.find(not.launch()).ifPresent(launch -> over(launch, ending, true));
    } else if (message instanceof Message.Exiting exiting) {
      onExiting(exiting);
    } else {
      launches.receive(message, hiring.limits().margin());
    }
  }

  private void onDone(RemoteLaunch launch, Message.Done done) {
    boolean unfit = done.hung() || done.exhausted();
    if (unfit) {
      WorkerEnd reason = done.exhausted() ? WorkerEnd.OUT_OF_MEMORY : WorkerEnd.HUNG;
      owner.onUnfit(worker, reason, List.of(launch.group().id()));
    }
    over(launch, RunEnding.UNTOLD, !unfit && !launch.isOverruled());
  }

  private void onExiting(Message.Exiting exiting) {
    RunEnding ending = RunEnding.exit(exiting.place());
    String group = exiting.group();
    for (RemoteLaunch launch : launches.ofGroup(group)) {
      launch.overrule(ending, hiring.timeToCleanUp(launch));
    }
    owner.onUnfit(worker, WorkerEnd.EXIT, group == null ? launches.groups() : List.of(group));
  }

  /** Ends those that take longer than they may, now that it is looked after them again. */
  void endOverrun() {
    for (RemoteLaunch launch : launches.overrunAfter(hiring.limits().beat())) {
      String group = launch.group().id();
      owner.onUnfit(worker, WorkerEnd.OVERRUN, List.of(group));
      over(launch, RunEnding.overrun(group, worker.name()), false);
    }
  }

  /** Whoever waits for a launch may begin the next at once, so everything else is settled first. */
  void over(RemoteLaunch launch, RunEnding remainder, boolean well) {
    if (launches.remove(launch)) {
      launch.close(remainder);
      owner.onOver(worker, launch, well);
      launch.complete();
    }
  }
}
