package dev.canary.runtime.run;

import java.util.Map;

/**
 * One relaunch of the JUnit Platform.
 *
 * @param id unique everywhere
 * @param labels what a person or a pipeline said about it, such as a version
 * @param worker where it happens: {@code in-process}, or the name of a worker
 */
public record LaunchInfo(String id, Trigger trigger, Map<String, String> labels, String worker) {
  public LaunchInfo {
    labels = Map.copyOf(labels);
  }

  /** The same launch in another place. */
  public LaunchInfo withWorker(String name) {
    return new LaunchInfo(id, trigger, labels, name);
  }
}
