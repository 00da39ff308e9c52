package dev.canary.runtime.store;

import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.AttachmentInfo;
import dev.canary.runtime.run.Content;
import dev.canary.runtime.run.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the evidence of one run. */
final class EvidenceReader {

  static final String OF_RUN = "select content from evidence where run_id = :run";

  static final String ATTACHMENTS =
      """
      select idx, step, name, media_type, length(content) as size
      from attachment where run_id = :run order by idx
      """;

  static final String ATTACHMENT =
      """
      select step, name, media_type, content
      from attachment where run_id = :run and idx = :idx
      """;

  private EvidenceReader() {}

  static Evidence findEvidence(Handle handle, String run) {
    return handle
        .createQuery(OF_RUN)
        .bind("run", run)
        .map((row, context) -> EvidenceDocument.parse(row.getBytes("content")))
        .findOne()
        .orElse(Evidence.NONE);
  }

  static List<AttachmentInfo> findAttachments(Handle handle, String run) {
    return handle
        .createQuery(ATTACHMENTS)
        .bind("run", run)
        .map((row, context) -> readInfo(row))
        .list();
  }

  private static AttachmentInfo readInfo(ResultSet row) throws SQLException {
    return new AttachmentInfo(
        row.getInt("idx"),
        row.getString("step"),
        row.getString("name"),
        row.getString("media_type"),
        row.getInt("size"));
  }

  static Optional<Attachment> findAttachment(Handle handle, String run, int index) {
    return handle
        .createQuery(ATTACHMENT)
        .bind("run", run)
        .bind("idx", index)
        .map((row, context) -> readAttachment(row))
        .findOne();
  }

  private static Attachment readAttachment(ResultSet row) throws SQLException {
    return new Attachment(
        row.getString("step"),
        row.getString("name"),
        row.getString("media_type"),
        Content.of(row.getBytes("content")));
  }
}
