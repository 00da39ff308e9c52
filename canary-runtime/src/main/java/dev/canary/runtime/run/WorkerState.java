package dev.canary.runtime.run;

import java.util.List;

/**
 * A JVM in which suites run.
 *
 * @param groups of the launches that it has
 */
public record WorkerState(String name, Condition condition, List<String> groups) {

  /** How it is. */
  public enum Condition {
    /** It cannot take launches yet. */
    STARTING,
    READY,
    /** It ends with the last launch that it has. */
    ENDING
  }

  public WorkerState {
    groups = List.copyOf(groups);
  }

  /** The same, when it gets no more launches. */
  public WorkerState ending() {
    return new WorkerState(name, Condition.ENDING, groups);
  }
}
