package dev.canary.runtime.worker;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The launches that one worker has. They begin when the worker is ready. Safe for use by many
 * threads.
 */
final class WorkerLaunches {

  private final Map<String, RemoteLaunch> all = new LinkedHashMap<>();
  private final String worker;
  private @Nullable Consumer<Message> line;
  private boolean closed;

  WorkerLaunches(String worker) {
    this.worker = worker;
  }

  /** Answers false if the worker has ended. */
  synchronized boolean add(RemoteLaunch launch) {
    if (closed) {
      return false;
    }
    all.put(launch.id(), launch);
    if (line != null) {
      line.accept(launch.begin(worker));
    }
    return true;
  }

  /** The worker is ready, and is told of its launches by this line. */
  synchronized void begin(Consumer<Message> toWorker) {
    line = toWorker;
    all.values().forEach(launch -> toWorker.accept(launch.begin(worker)));
  }

  /**
   * Has a launch cut off.
   *
   * @return false if it has not begun, so that there is nothing to cut off
   */
  synchronized boolean cancel(RemoteLaunch launch) {
    if (line != null && all.containsKey(launch.id())) {
      line.accept(new Message.Cancel(launch.id()));
    }
    return line != null || !all.containsKey(launch.id());
  }

  /** Answers false if it was not there any more. */
  synchronized boolean remove(RemoteLaunch launch) {
    return all.remove(launch.id()) != null;
  }

  /** Something that happens in a launch, and does not end it. */
  void receive(Message message, Duration margin) {
    if (message instanceof Message.RunStarted started) {
      find(started.launch()).ifPresent(launch -> launch.onStarted(started.run()));
    } else if (message instanceof Message.StepStarted begun) {
      find(begun.launch())
          .ifPresent(launch -> launch.onStep(begun.run(), begun.step(), begun.at()));
    } else if (message instanceof Message.RunRetried retried) {
      find(retried.launch())
          .ifPresent(launch -> launch.onRetried(retried.attempt(), retried.next()));
    } else if (message instanceof Message.RunEvidence told) {
      find(told.launch()).ifPresent(launch -> launch.onEvidence(told.run(), told.evidence()));
    } else if (message instanceof Message.RunFinished finished) {
      find(finished.launch()).ifPresent(launch -> launch.onFinished(finished.run()));
    } else if (message instanceof Message.Begun begun) {
      find(begun.launch()).ifPresent(launch -> launch.allow(begun.longest().plus(margin)));
    }
  }

  synchronized Optional<RemoteLaunch> find(String id) {
    return Optional.ofNullable(all.get(id));
  }

  synchronized List<RemoteLaunch> ofGroup(@Nullable String group) {
    return all.values().stream().filter(launch -> launch.group().id().equals(group)).toList();
  }

  synchronized List<String> groups() {
    return all.values().stream().map(launch -> launch.group().id()).toList();
  }

  /** Those that take longer than they may, now that some time has passed. */
  synchronized List<RemoteLaunch> overrunAfter(Duration time) {
    return all.values().stream().filter(launch -> launch.isOverrunAfter(time)).toList();
  }

  synchronized boolean isEmpty() {
    return all.isEmpty();
  }

  /** The worker has ended; returns what it had. */
  synchronized List<RemoteLaunch> close() {
    closed = true;
    List<RemoteLaunch> lost = List.copyOf(all.values());
    all.clear();
    return lost;
  }
}
