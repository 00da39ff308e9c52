package dev.canary.engine.process;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Processes, and all that they have started. Descendants are found by their parents, and, where a
 * parent has ended before them, by the mark that they have inherited in their environment.
 *
 * <p>To be used by one thread at a time.
 */
final class ProcessTree {

  /** The environment variable that has the mark. */
  static final String MARK = "CANARY_PROCESS";

  /** How long to go on killing what does not die, as processes do not that hang in the kernel. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Set<ProcessHandle> members;
  private final String mark;

  /**
   * @param mark what the value of the variable begins with
   */
  ProcessTree(Collection<ProcessHandle> roots, String mark) {
    this.members = new LinkedHashSet<>(roots);
    this.mark = MARK + "=" + mark;
  }

  /** Asks all to end, and does not wait until they have. */
  void terminate() {
    gather().forEach(ProcessHandle::destroy);
  }

  /**
   * Asks all to end, and kills those that are still there after the grace. An interrupt ends the
   * grace, not the killing.
   *
   * @return what lives on even so; empty but for processes that hang in the kernel
   */
  List<ProcessHandle> destroy(Duration grace) {
    try (Pause pause = new Pause()) {
      terminate();
      awaitEnd(grace, pause);
      return kill(pause);
    }
  }

  private void awaitEnd(Duration grace, Pause pause) {
    long end = System.nanoTime() + grace.toNanos();
    while (members.stream().anyMatch(ProcessTree::isAlive)
        && !pause.wasInterrupted()
        && end - System.nanoTime() > 0) {
      pause.take();
    }
  }

  /** Looks for new members every time: some start others when they are asked to end. */
  private List<ProcessHandle> kill(Pause pause) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<ProcessHandle> living = gather();
    while (!living.isEmpty() && end - System.nanoTime() > 0) {
      living.forEach(ProcessHandle::destroyForcibly);
      pause.take();
      living = gather();
    }
    return living;
  }

  /** Once found, a member stays one, even if it is adopted by another process. */
  private List<ProcessHandle> gather() {
    List<ProcessHandle> descendants = members.stream().flatMap(ProcessHandle::descendants).toList();
    members.addAll(descendants);
    Stream<ProcessHandle> marked = Proc.findByEnvironment(mark);
    marked.forEach(members::add);
    return members.stream().filter(ProcessTree::isAlive).toList();
  }

  private static boolean isAlive(ProcessHandle process) {
    return process.isAlive() && !Proc.isZombie(process);
  }
}
