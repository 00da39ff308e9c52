package dev.canary.engine;

import dev.canary.api.ReportKeys;
import java.util.Map;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.ReportEntry;

/** Reports what happens in one run to the platform. */
record RunReport(EngineExecutionListener listener, SuiteDescriptor suite) {

  void started(TestDescriptor descriptor) {
    listener.executionStarted(descriptor);
  }

  void skipped(TestDescriptor descriptor, String reason) {
    listener.executionSkipped(descriptor, reason);
  }

  void ended(TestDescriptor descriptor, CallEnd end) {
    listener.executionFinished(descriptor, end.result());
  }

  /** Publishes about the suite as a whole. */
  void publish(String key, String value) {
    publish(suite, key, value);
  }

  /**
   * Publishes about a suite that has not started: on the engine, since listeners of the platform's
   * own do not expect entries about what they have not heard of.
   */
  void publishOfUnstarted(String key, String value) {
    Map<String, String> pairs =
        Map.of(key, value, ReportKeys.SUITE, suite.getUniqueId().toString());
    listener.reportingEntryPublished(suite.getParent().orElseThrow(), ReportEntry.from(pairs));
  }

  void publish(TestDescriptor about, String key, String value) {
    listener.reportingEntryPublished(about, ReportEntry.from(key, value));
  }
}
