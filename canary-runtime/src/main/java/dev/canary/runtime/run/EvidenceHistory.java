package dev.canary.runtime.run;

import java.util.List;
import java.util.Optional;

/** Reads the evidence that was recorded, of one run at a time. */
public interface EvidenceHistory {

  /** Without its attachments; {@link Evidence#NONE} if there is none, or none any more. */
  Evidence findEvidence(String run);

  /** What the run has attached, in that order. */
  List<AttachmentInfo> findAttachments(String run);

  /**
   * One attachment.
   *
   * @param index counts from 0
   */
  Optional<Attachment> findAttachment(String run, int index);
}
