package dev.canary.runtime.web.page;

import dev.canary.runtime.run.AttachmentInfo;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.run.LogLine;
import dev.canary.runtime.web.evidence.CaseFile;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What there is to be looked at of one step. */
record Clues(
    List<ExchangeRow> exchanges,
    List<ProcessRow> processes,
    List<LogRow> logs,
    List<FileRow> files) {

  static final Clues NONE = new Clues(List.of(), List.of(), List.of(), List.of());

  /**
   * @param step asked with the id of the step that each belongs to, which is absent outside of
   *     steps
   */
  static Clues of(
      CaseFile file, List<AttachmentInfo> files, Scale scale, Predicate<@Nullable String> step) {
    return new Clues(
        file.exchanges().stream()
            .filter(exchange -> step.test(exchange.step()))
            .map(exchange -> ExchangeRow.of(exchange, scale))
            .toList(),
        file.evidence().processes().stream()
            .filter((EvidenceEntry entry) -> step.test(entry.step()))
            .flatMap(entry -> ProcessRow.of(entry).stream())
            .toList(),
        file.evidence().logs().stream()
            .filter((LogLine line) -> step.test(line.step()))
            .map(line -> LogRow.of(line, scale.from(), file.className()))
            .toList(),
        files.stream()
            .filter(it -> step.test(it.step()))
            .map(it -> FileRow.of(file.run().id(), it))
            .toList());
  }

  static Predicate<@Nullable String> of(String step) {
    return id -> Objects.equals(id, step);
  }

  boolean isEmpty() {
    return exchanges.isEmpty() && processes.isEmpty() && logs.isEmpty() && files.isEmpty();
  }

  /** Such as {@code 2 requests, 3 log lines}. */
  String summary() {
    StringBuilder summary = new StringBuilder();
    count(summary, exchanges.size(), "request", "requests");
    count(summary, processes.size(), "process", "processes");
    count(summary, logs.size(), "log line", "log lines");
    count(summary, files.size(), "file", "files");
    return summary.toString();
  }

  private static void count(StringBuilder summary, int count, String one, String many) {
    if (count > 0) {
      summary
          .append(summary.isEmpty() ? "" : ", ")
          .append(count)
          .append(' ')
          .append(count == 1 ? one : many);
    }
  }
}
