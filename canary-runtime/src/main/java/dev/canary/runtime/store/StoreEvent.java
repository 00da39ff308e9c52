package dev.canary.runtime.store;

import dev.canary.runtime.run.LedgerChange;

/** Something to be written. */
sealed interface StoreEvent permits RunEvent, StoreEvent.LedgerChanged {

  /** Something has happened to an entry of the ledger of test data. */
  record LedgerChanged(LedgerChange change) implements StoreEvent {}
}
