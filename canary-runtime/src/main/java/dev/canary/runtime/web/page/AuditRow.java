package dev.canary.runtime.web.page;

import dev.canary.runtime.run.AuditEntry;
import java.util.List;

/** A change that somebody made, or tried to make. */
record AuditRow(
    Moment at,
    String who,
    String from,
    String action,
    String subject,
    Mark mark,
    List<Pair> details) {

  static AuditRow of(AuditEntry entry, Frame frame) {
    return new AuditRow(
        frame.moment(entry.at()),
        entry.who(),
        entry.from(),
        entry.action(),
        entry.subject(),
        entry.done() ? new Mark("Done", "good", "✓") : new Mark("Refused", "warn", "!"),
        Pair.of(entry.details()));
  }
}
