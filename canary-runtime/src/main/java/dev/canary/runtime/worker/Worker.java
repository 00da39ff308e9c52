package dev.canary.runtime.worker;

import dev.canary.runtime.run.WorkerEnd;
import dev.canary.runtime.run.WorkerState;
import dev.canary.runtime.run.WorkerState.Condition;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker, as the prober sees it: from the start of its process to its end. All that it tells is
 * received by a thread of its own, which also ends what it leaves open.
 *
 * <p>Safe for use by many threads. It holds no lock while it calls its owner.
 */
final class Worker implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private final AtomicReference<@Nullable Ending> decided = new AtomicReference<>();
  private final CountDownLatch dismissed = new CountDownLatch(1);
  private final String name;
  private final Hiring hiring;
  private final WorkerOwner owner;
  private final Duration pause;
  private final WorkerLaunches launches;
  private final WorkerDuties duties;
  private final Pulse pulse;
  private final Thread thread;
  private volatile @Nullable WorkerProcess process;
  private volatile @Nullable Connection connection;
  private volatile @Nullable String refusal;

  /**
   * @param pause before its process is started
   */
  Worker(String name, Hiring hiring, WorkerOwner owner, Duration pause) {
    this.name = name;
    this.hiring = hiring;
    this.owner = owner;
    this.pause = pause;
    this.launches = new WorkerLaunches(name);
    this.duties = new WorkerDuties(this, owner, launches, hiring);
    this.pulse = new Pulse(hiring.limits());
    this.thread = new Thread(this, name);
    this.thread.setDaemon(true);
  }

  /** It is tried again when it is looked after, if the system has no thread left. */
  void start() {
    try {
      thread.start();
    } catch (OutOfMemoryError noThreadLeft) {
      LOG.error("There is no thread left to start {}; it is tried again.", name, noThreadLeft);
    }
  }

  String name() {
    return name;
  }

  @Override
  public void run() {
    Ending natural = live();
    List<RemoteLaunch> lost = launches.close();
    RunEnding ending = tell(natural, lost);
    lost.forEach(launch -> launch.close(ending));
    lost.forEach(RemoteLaunch::complete);
  }

  /** Tells the owner that it is gone; returns what that means for the runs that it had. */
  private RunEnding tell(Ending natural, List<RemoteLaunch> lost) {
    Ending chosen = decided.get();
    Ending ending = chosen == null ? natural : chosen;
    if (isReady() || chosen != null) {
      owner.onGone(this, ending, lost.stream().map(launch -> launch.group().id()).toList());
      return RunEnding.of(ending);
    }
    RuntimeException problem = problem(natural);
    owner.onNotStarted(this, problem);
    return RunEnding.error(String.valueOf(problem.getMessage()));
  }

  private Ending live() {
    try {
      if (dismissed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        return Ending.stopped();
      }
      WorkerProcess.Started started = hiring.start(name);
      process = started.process();
      started.channel().ifPresent(this::attend);
      return started.process().awaitEnding();
    } catch (OutOfMemoryError noThreadLeft) {
      killProcess();
      return Ending.withoutThread(name, noThreadLeft);
    } catch (IOException e) {
      return Ending.withoutPlace(name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ending.stopped();
    }
  }

  private void attend(SocketChannel channel) {
    try (Connection opened = Connection.open(name, channel)) {
      hiring.firstWords(name).forEach(opened::send);
      if (decided.get() == null) {
        opened.receiveAll(message -> receive(message, opened));
      }
    }
  }

  private RuntimeException problem(Ending ending) {
    String refused = refusal;
    WorkerProcess tried = process;
    return refused == null
        ? WorkerFailedException.of(ending.sentence(), tried == null ? "" : tried.lastWords())
        : new SuitesRefusedException(refused);
  }

  private void receive(Message message, Connection from) {
    pulse.onSign();
    if (message instanceof Message.Ready ready) {
      connection = from;
      launches.begin(from::send);
      owner.onReady(this, ready.suites());
    } else if (message instanceof Message.Refused refused) {
      refusal = refused.sentence();
      from.close();
    } else if (message instanceof Message.LedgerChanged changed) {
      hiring.passOn(changed, from::send);
    } else {
      duties.receive(message);
    }
  }

  /**
   * Gives it a launch, which begins as soon as it is ready.
   *
   * @return false if it has ended
   */
  boolean give(RemoteLaunch launch) {
    return launches.add(launch);
  }

  void cancel(RemoteLaunch launch) {
    if (!launches.cancel(launch)) {
      duties.over(launch, RunEnding.CANCELLED, true);
    }
  }

  boolean isIdle() {
    return launches.isEmpty();
  }

  boolean isReady() {
    return connection != null;
  }

  /** Whether it has had nothing to do for so long that it need not be kept. */
  boolean isSpare() {
    return pulse.isSpare();
  }

  /** Looks after it: whether it is there, and whether its launches are in time. */
  void beat() {
    if (thread.getState() == Thread.State.NEW) {
      start();
      return;
    }
    pulse.onLook(launches.isEmpty());
    ask();
    duties.endOverrun();
  }

  private void ask() {
    Connection line = connection;
    if (decided.get() != null) {
      if (process != null && pulse.isEndTooLong()) {
        killProcess();
      }
    } else if (line != null) {
      line.send(new Message.Ping());
      if (pulse.isSilentAfterAsking()) {
        kill(Ending.of(WorkerEnd.UNRESPONSIVE, name + " did not answer any more and was killed."));
      }
    } else if (process != null && pulse.isStartTooLong()) {
      killProcess();
    }
  }

  WorkerState state() {
    Condition condition = isReady() ? Condition.READY : Condition.STARTING;
    return new WorkerState(
        name, decided.get() == null ? condition : Condition.ENDING, launches.groups());
  }

  /** Has it end in order; it is killed if it does not. */
  void quit(Ending ending) {
    decided.compareAndSet(null, ending);
    dismissed.countDown();
    Connection line = connection;
    if (line != null) {
      line.send(new Message.Quit());
    }
  }

  /** Ends it at once. */
  void kill(Ending ending) {
    decided.compareAndSet(null, ending);
    dismissed.countDown();
    killProcess();
  }

  private void killProcess() {
    WorkerProcess running = process;
    if (running != null) {
      running.kill();
    }
  }

  /** Waits until it is gone; returns whether it is. */
  boolean awaitEnd(Duration limit) throws InterruptedException {
    TimeUnit.MILLISECONDS.timedJoin(thread, Math.max(1, limit.toMillis()));
    return !thread.isAlive();
  }
}
