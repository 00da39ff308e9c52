package dev.canary.runtime.config;

/**
 * Which evidence of runs is kept.
 *
 * @param maxLogs of one run, in bytes; as much is kept of what its child processes have written
 * @param maxHttp the exchanges of one run, in bytes
 * @param maxAttachments of one run, in bytes
 */
public record EvidenceSettings(KeepEvidence keep, long maxLogs, long maxHttp, long maxAttachments) {

  /** The same limits, for a command that keeps nothing. */
  public EvidenceSettings keepingNothing() {
    return new EvidenceSettings(KeepEvidence.NONE, maxLogs, maxHttp, maxAttachments);
  }

  public boolean isGathered() {
    return keep != KeepEvidence.NONE;
  }
}
