package dev.canary.runtime.store;

import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.store.RunEvent.Finished;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes the evidence of runs, beside their ends. May be repeated. */
final class EvidenceRows {

  private static final String INSERT =
      """
      insert into evidence (run_id, passed, content) values (:runId, :passed, :content)
      on conflict (run_id) do nothing
      """;

  private static final String INSERT_ATTACHMENT =
      """
      insert into attachment (run_id, idx, step, name, media_type, content)
      values (:runId, :idx, :step, :name, :mediaType, :content)
      on conflict (run_id, idx) do nothing
      """;

  private EvidenceRows() {}

  static void write(Handle transaction, List<Finished> finished) {
    for (Finished event : finished) {
      Evidence evidence = event.evidence();
      if (evidence != null) {
        insert(transaction, event, evidence);
        insertAttachments(transaction, event.start().id(), evidence.attachments());
      }
    }
  }

  private static void insert(Handle transaction, Finished event, Evidence evidence) {
    transaction
        .createUpdate(INSERT)
        .bind("runId", event.start().id())
        .bind("passed", event.end().outcome() == Outcome.PASSED ? 1 : 0)
        .bind("content", EvidenceDocument.of(evidence))
        .execute();
  }

  private static void insertAttachments(
      Handle transaction, String run, List<Attachment> attachments) {
    for (int index = 0; index < attachments.size(); index++) {
      Attachment attachment = attachments.get(index);
      transaction
          .createUpdate(INSERT_ATTACHMENT)
          .bind("runId", run)
          .bind("idx", index)
          .bind("step", attachment.step())
          .bind("name", attachment.name())
          .bind("mediaType", attachment.mediaType())
          .bind("content", attachment.content().bytes())
          .execute();
    }
  }
}
