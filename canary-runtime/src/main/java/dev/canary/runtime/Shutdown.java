package dev.canary.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started and has to be stopped, in reverse order. */
final class Shutdown {

  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

  private record Part(String name, Runnable stop) {}

  private final Deque<Part> parts = new ArrayDeque<>();

  /** Something was started. */
  void then(String name, Runnable stop) {
    parts.push(new Part(name, stop));
  }

  /**
   * Stops everything. A part that fails to stop does not keep the others from it.
   *
   * @return whether all of them stopped well
   */
  boolean run() {
    boolean well = true;
    while (!parts.isEmpty()) {
      Part part = parts.pop();
      try {
        part.stop().run();
        LOG.info("stopped: {}", part.name());
      } catch (RuntimeException e) {
        LOG.error("The {} failed to stop.", part.name(), e);
        well = false;
      }
    }
    return well;
  }
}
