package dev.canary.engine;

import dev.canary.api.ReportKeys;
import dev.canary.engine.redaction.Redaction;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;

/**
 * Reports what happens in one run to the platform, without what must not be shown.
 *
 * @param container the suite, its attempt, or the environment
 */
record RunReport(
    EngineExecutionListener listener,
    Attachments attachments,
    Redaction redaction,
    TestDescriptor container) {

  /** The same for another attempt. */
  RunReport about(TestDescriptor other) {
    return new RunReport(listener, attachments, redaction, other);
  }

  void started(TestDescriptor descriptor) {
    listener.executionStarted(descriptor);
  }

  void skipped(TestDescriptor descriptor, String reason) {
    listener.executionSkipped(descriptor, reason);
  }

  void ended(TestDescriptor descriptor, CallEnd end) {
    listener.executionFinished(descriptor, end.redactedBy(redaction).result());
  }

  /** Publishes what is JSON and free of secrets already. */
  void publishEvidence(TestDescriptor about, String key, List<String> lines) {
    for (String line : lines) {
      listener.reportingEntryPublished(about, ReportEntry.from(key, line));
    }
  }

  /** Publishes about the run as a whole. */
  void publish(String key, String value) {
    publish(container, key, value);
  }

  /** Writes a file that is published afterwards. */
  FileEntry write(TestDescriptor about, String name, String mediaType, byte[] bytes) {
    return attachments.write(about, name, mediaType, bytes);
  }

  void publish(TestDescriptor about, FileEntry file) {
    listener.fileEntryPublished(about, file);
  }

  /**
   * Publishes about a suite that has not started: on the engine, since listeners of the platform's
   * own do not expect entries about what they have not heard of.
   */
  void publishOfUnstarted(String key, String value) {
    Map<String, String> pairs =
        Map.of(key, value, ReportKeys.SUITE, container.getUniqueId().toString());
    listener.reportingEntryPublished(container.getParent().orElseThrow(), ReportEntry.from(pairs));
  }

  void publish(TestDescriptor about, String key, String value) {
    listener.reportingEntryPublished(about, ReportEntry.from(key, redaction.text(value)));
  }
}
