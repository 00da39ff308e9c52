package dev.canary.engine;

import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;

/**
 * Collects the failures of a listener, so that suites run to their end and are cleaned up even if
 * nobody can be told.
 */
record GuardedListener(EngineExecutionListener listener, Failures failures)
    implements EngineExecutionListener {

  @Override
  public void dynamicTestRegistered(TestDescriptor test) {
    guard(() -> listener.dynamicTestRegistered(test));
  }

  @Override
  public void executionSkipped(TestDescriptor test, String reason) {
    guard(() -> listener.executionSkipped(test, reason));
  }

  @Override
  public void executionStarted(TestDescriptor test) {
    guard(() -> listener.executionStarted(test));
  }

  @Override
  public void executionFinished(TestDescriptor test, TestExecutionResult result) {
    guard(() -> listener.executionFinished(test, result));
  }

  @Override
  public void reportingEntryPublished(TestDescriptor test, ReportEntry entry) {
    guard(() -> listener.reportingEntryPublished(test, entry));
  }

  @Override
  public void fileEntryPublished(TestDescriptor test, FileEntry file) {
    guard(() -> listener.fileEntryPublished(test, file));
  }

  private void guard(Runnable event) {
    try {
      event.run();
    } catch (Throwable failure) {
      failures.add(failure);
    }
  }
}
