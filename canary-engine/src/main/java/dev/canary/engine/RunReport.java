package dev.canary.engine;

import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.ReportEntry;

/**
 * Reports what happens in one run to the platform.
 *
 * @param container the suite, its attempt, or the environment
 */
record RunReport(
    EngineExecutionListener listener, Attachments attachments, TestDescriptor container) {

  /** The same for another attempt. */
  RunReport about(TestDescriptor other) {
    return new RunReport(listener, attachments, other);
  }

  void started(TestDescriptor descriptor) {
    listener.executionStarted(descriptor);
  }

  void skipped(TestDescriptor descriptor, String reason) {
    listener.executionSkipped(descriptor, reason);
  }

  void ended(TestDescriptor descriptor, CallEnd end) {
    listener.executionFinished(descriptor, end.result());
  }

  /** Publishes about the run as a whole. */
  void publish(String key, String value) {
    publish(container, key, value);
  }

  void attach(TestDescriptor about, String name, String mediaType, byte[] bytes) {
    listener.fileEntryPublished(about, attachments.write(about, name, mediaType, bytes));
  }

  void publish(TestDescriptor about, String key, String value) {
    listener.reportingEntryPublished(about, ReportEntry.from(key, value));
  }
}
