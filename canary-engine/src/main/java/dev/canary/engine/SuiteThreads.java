package dev.canary.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Starts the threads of suites, as many at a time as there are places. A place is held by a suite
 * and not by a thread: a suite whose thread was given up goes on in its place.
 *
 * <p>The threads are platform threads on every JVM, since a step that spins would keep a carrier of
 * virtual threads from everybody else; and daemons, since a step that hangs must not keep a JVM
 * alive. A suite that starts when another has passed is started by that one's thread, but inherits
 * nothing from it.
 */
final class SuiteThreads {

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final @Nullable ClassLoader contextLoader =
      Thread.currentThread().getContextClassLoader();
  private int free;

  /** Made by the thread whose context class loader the suites are to see. */
  SuiteThreads(int places) {
    this.free = places;
  }

  /**
   * Runs the work on a thread of its own as soon as there is a place, which the work gives back.
   */
  void start(String name, Runnable work) {
    Runnable start = () -> startInPlace(name, work);
    if (takePlace(start)) {
      start.run();
    }
  }

  private synchronized boolean takePlace(Runnable start) {
    if (free == 0) {
      waiting.add(start);
      return false;
    }
    free--;
    return true;
  }

  /** Gives a place back. */
  void leave() {
    Runnable next = passOn();
    if (next != null) {
      next.run();
    }
  }

  private synchronized @Nullable Runnable passOn() {
    Runnable next = waiting.poll();
    if (next == null) {
      free++;
    }
    return next;
  }

  /** Goes on with work on another thread, in the place of the thread that was given up. */
  void startInPlace(String name, Runnable work) {
    var thread = new Thread(null, work, name, 0, false);
    thread.setContextClassLoader(contextLoader);
    thread.setDaemon(true);
    thread.start();
  }
}
