package dev.canary.runtime.launch;

import dev.canary.api.ReportKeys;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** The threads of a launch that its engine has given up, and that may still run. */
final class HungThreads implements TestExecutionListener {

  private final List<Thread> hung = new CopyOnWriteArrayList<>();

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    String id = entry.getKeyValuePairs().get(ReportKeys.HUNG_THREAD);
    if (id != null) {
      // Costly, but a thread is not given up every day.
      Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> Long.toString(thread.getId()).equals(id))
          .forEach(hung::add);
    }
  }

  boolean isAnyAlive() {
    return hung.stream().anyMatch(Thread::isAlive);
  }
}
