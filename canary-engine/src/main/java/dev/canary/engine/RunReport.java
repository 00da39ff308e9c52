package dev.canary.engine;

import dev.canary.api.ReportKeys;
import dev.canary.engine.redaction.Redaction;
import java.util.List;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.ReportEntry;

/** Reports what happens in one run to the platform, without what must not be shown. */
record RunReport(EngineExecutionListener listener, SuiteDescriptor suite, Redaction redaction) {

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
  void publishHttp(TestDescriptor about, List<String> exchanges) {
    for (String exchange : exchanges) {
      listener.reportingEntryPublished(about, ReportEntry.from(ReportKeys.HTTP, exchange));
    }
  }

  /** Publishes about the suite as a whole. */
  void publish(String key, String value) {
    publish(suite, key, value);
  }

  void publish(TestDescriptor about, String key, String value) {
    listener.reportingEntryPublished(about, ReportEntry.from(key, redaction.text(value)));
  }
}
