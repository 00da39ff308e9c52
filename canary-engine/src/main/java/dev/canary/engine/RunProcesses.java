package dev.canary.engine;

import dev.canary.api.ReportKeys;
import dev.canary.engine.http.Evidence;
import dev.canary.engine.process.ChildProcess;
import dev.canary.engine.process.ChildProcesses;
import dev.canary.engine.process.ProcessRecord;
import dev.canary.engine.process.ProcessRequest;
import dev.canary.engine.redaction.Redaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The child processes of one run, and what is known of those that have ended.
 *
 * <p>Safe for use by several threads.
 */
final class RunProcesses {

  private final Redaction redaction;
  private final Evidence evidence;
  private final List<ProcessRecord> ended = new ArrayList<>(0);
  private @Nullable ChildProcesses started;

  RunProcesses(Redaction redaction, Evidence evidence) {
    this.redaction = redaction;
    this.evidence = evidence;
  }

  ChildProcess start(ProcessBuilder builder) {
    return children().start(ProcessRequest.of(builder));
  }

  /** Made when the first process is started, which most suites never do. */
  private synchronized ChildProcesses children() {
    if (started == null) {
      started = new ChildProcesses(this::onEnd, redaction::text);
    }
    return started;
  }

  private synchronized @Nullable ChildProcesses started() {
    return started;
  }

  private synchronized void onEnd(ProcessRecord process) {
    ended.add(process);
  }

  void beginStep() {
    ChildProcesses children = started();
    if (children != null) {
      children.beginStep();
    }
  }

  /** Ends what the step that is cut off has started. Does not wait for that. */
  void cutOffStep() {
    ChildProcesses children = started();
    if (children != null) {
      children.cutOffStep();
    }
  }

  /** Ends everything, and waits for it some seconds at most. */
  void close() {
    ChildProcesses children = started();
    if (children != null) {
      children.close();
    }
  }

  /**
   * Tells the processes that have ended since this was asked the last time.
   *
   * @param failed whether what ends now has failed
   * @return JSON as {@link ReportKeys#PROCESS} has it
   */
  synchronized List<String> takeEvidence(boolean failed) {
    if (ended.isEmpty()) {
      return List.of();
    }
    List<ProcessRecord> taken = List.copyOf(ended);
    ended.clear();
    return evidence.isKept(failed) ? taken.stream().map(ProcessRecord::toJson).toList() : List.of();
  }
}
