package dev.canary.runtime.launch;

import dev.canary.runtime.config.EvidenceSettings;
import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.run.LogLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run that is going on leaves to be looked at later, as far as it fits. Safe for use by
 * several threads.
 */
final class OpenEvidence {

  /** What a line or an entry takes besides its text; without it, empty ones would have no bound. */
  private static final long OVERHEAD = 100;

  private static final String OWN = "canary";

  private final EvidenceSettings limits;
  private final Latest<LogLine> logs;
  private final Latest<EvidenceEntry> http;
  private final Latest<EvidenceEntry> processes;
  private final List<Attachment> attachments = new ArrayList<>(0);
  private long attached;

  OpenEvidence(EvidenceSettings limits) {
    this.limits = limits;
    this.logs = new Latest<>(limits.maxLogs(), OpenEvidence::size);
    this.http = new Latest<>(limits.maxHttp(), OpenEvidence::size);
    this.processes = new Latest<>(limits.maxLogs(), OpenEvidence::size);
  }

  private static long size(LogLine line) {
    return OVERHEAD + line.logger().length() + line.message().length();
  }

  private static long size(EvidenceEntry entry) {
    return OVERHEAD + entry.json().length();
  }

  synchronized void addLog(LogLine line) {
    logs.add(line);
  }

  synchronized void addHttp(EvidenceEntry exchange) {
    http.add(exchange);
  }

  synchronized void addProcess(EvidenceEntry process) {
    processes.add(process);
  }

  /** Whether an attachment of this size would still be kept; it may grow when it is redacted. */
  synchronized boolean hasRoomFor(long bytes) {
    return attached + bytes <= limits.maxAttachments();
  }

  /** False if there is no room for it. */
  synchronized boolean addAttachment(Attachment attachment) {
    int size = attachment.content().size();
    boolean fits = hasRoomFor(size);
    if (fits) {
      attached += size;
      attachments.add(attachment);
    }
    return fits;
  }

  /** Says in the logs of the run why something is missing. */
  void warn(Instant at, @Nullable String step, String sentence) {
    addLog(new LogLine(at, "WARN", OWN, sentence, step));
  }

  /** Says so of an attachment that did not fit. */
  void warnOfSize(Instant at, @Nullable String step, String attachment) {
    warn(
        at,
        step,
        "The attachment %s was not kept: attachments of a run are kept up to %d bytes (canary.evidence.max-attachments)."
            .formatted(attachment, limits.maxAttachments()));
  }

  synchronized Evidence toEvidence() {
    return new Evidence(allLogs(), all(http), all(processes), attachments);
  }

  private List<LogLine> allLogs() {
    List<LogLine> all = new ArrayList<>(logs.all());
    if (logs.dropped() > 0) {
      Instant at = all.isEmpty() ? Instant.EPOCH : all.get(0).at();
      String sentence =
          "The first %d lines were dropped: of a run, the latest %d bytes of logs are kept (canary.evidence.max-logs)."
              .formatted(logs.dropped(), limits.maxLogs());
      all.add(0, new LogLine(at, "WARN", OWN, sentence, null));
    }
    return all;
  }

  /** Says how many are missing in the way in which the engine does. */
  private static List<EvidenceEntry> all(Latest<EvidenceEntry> entries) {
    List<EvidenceEntry> all = new ArrayList<>(entries.all());
    if (entries.dropped() > 0) {
      all.add(0, new EvidenceEntry(null, "{\"dropped\":%d}".formatted(entries.dropped())));
    }
    return all;
  }
}
