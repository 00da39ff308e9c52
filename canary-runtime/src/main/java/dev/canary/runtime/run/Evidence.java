package dev.canary.runtime.run;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a run has left to be looked at later, bounded and free of secrets. It is no part of the run
 * itself: whoever keeps runs in memory must not keep all this.
 *
 * @param logs in the order in which they were logged
 * @param http exchanges over HTTP, in the order of their ends; see {@code ReportKeys.HTTP}
 * @param processes child processes; see {@code ReportKeys.PROCESS}
 * @param attachments in the order in which they were attached
 */
public record Evidence(
    List<LogLine> logs,
    List<EvidenceEntry> http,
    List<EvidenceEntry> processes,
    List<Attachment> attachments) {

  public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of(), List.of());

  public Evidence {
    logs = List.copyOf(logs);
    http = List.copyOf(http);
    processes = List.copyOf(processes);
    attachments = List.copyOf(attachments);
  }

  /** About how many bytes it is. */
  public long size() {
    return logs.stream().mapToLong(line -> line.message().length()).sum()
        + Stream.concat(http.stream(), processes.stream()).mapToLong(it -> it.json().length()).sum()
        + attachments.stream().mapToLong(it -> it.content().size()).sum();
  }

  public boolean isEmpty() {
    return logs.isEmpty() && http.isEmpty() && processes.isEmpty() && attachments.isEmpty();
  }
}
