package dev.canary.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What was started and has to be stopped, in reverse order. Not safe for use by many threads. */
final class Shutdown {

  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

  private record Part(String name, Runnable stop) {}

  private final Deque<Part> parts = new ArrayDeque<>();

  /** Something was started. */
  void then(String name, Runnable stop) {
    parts.push(new Part(name, stop));
  }

  /**
   * Stops everything and tells of each part. One that fails to stop does not keep the others from
   * it.
   *
   * @return whether all of them stopped well
   */
  boolean run() {
    return stopAll(Level.INFO);
  }

  /** Stops what was started before the start failed: the failure is news, this is not. */
  void undo() {
    stopAll(Level.DEBUG);
  }

  private boolean stopAll(Level level) {
    boolean well = true;
    while (!parts.isEmpty()) {
      well &= stop(parts.pop(), level);
    }
    return well;
  }

  private static boolean stop(Part part, Level level) {
    try {
      part.stop().run();
      LOG.atLevel(level).log("stopped: {}", part.name());
      return true;
    } catch (RuntimeException e) {
      LOG.error("The {} failed to stop.", part.name(), e);
      return false;
    }
  }
}
