package dev.canary.runtime.launch;

import java.util.List;
import org.junit.platform.launcher.TestExecutionListener;

/**
 * Who listens to a launch, beside the launch itself.
 *
 * @param others need not be told of its end
 */
record LaunchListeners(RunCollector runs, List<TestExecutionListener> others) {

  LaunchListeners {
    others = List.copyOf(others);
  }
}
