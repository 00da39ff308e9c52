package dev.canary.runtime.config;

import java.time.Duration;

/** The keys of {@link ConfigKeys} that are about evidence. */
final class EvidenceKeys {

  static final ConfigKey<KeepEvidence> KEEP =
      ConfigKey.of(
              "canary.evidence.keep",
              ValueType.KEEP_EVIDENCE,
              "Of which runs logs, HTTP exchanges and attachments are kept.")
          .withDefault("all");
  static final ConfigKey<Long> MAX_LOGS =
      ConfigKey.of(
              "canary.evidence.max-logs",
              ValueType.EVIDENCE_SIZE,
              "How much is kept of the logs of a run.")
          .withDefault("256kB");
  static final ConfigKey<Long> MAX_HTTP =
      ConfigKey.of(
              "canary.evidence.max-http",
              ValueType.EVIDENCE_SIZE,
              "How much is kept of the HTTP exchanges of a run.")
          .withDefault("1MB");
  static final ConfigKey<Long> MAX_ATTACHMENTS =
      ConfigKey.of(
              "canary.evidence.max-attachments",
              ValueType.EVIDENCE_SIZE,
              "How much is kept of the attachments of a run.")
          .withDefault("2MB");
  static final ConfigKey<Duration> STORE_KEEP =
      ConfigKey.of(
              "canary.store.keep-evidence",
              ValueType.DURATION,
              "How long evidence of passed runs is kept.")
          .withDefault("7d");

  private EvidenceKeys() {}
}
