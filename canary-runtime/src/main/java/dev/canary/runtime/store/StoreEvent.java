package dev.canary.runtime.store;

import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.VerdictChange;

/** Something to be written. */
sealed interface StoreEvent permits RunEvent, StoreEvent.LedgerChanged, StoreEvent.Judged {

  /** How much evidence it carries, in bytes. */
  default long evidenceSize() {
    return 0;
  }

  /** The same without any evidence, where there is no room for it. */
  default StoreEvent withoutEvidence() {
    return this;
  }

  /** Something has happened to an entry of the ledger of test data. */
  record LedgerChanged(LedgerChange change) implements StoreEvent {}

  /** A verdict has changed. */
  record Judged(VerdictChange verdict) implements StoreEvent {}
}
