package dev.canary.runtime.run;

import java.util.concurrent.CompletionStage;

/** Told of changes of the ledger of test data, wherever they happen. Called from many threads. */
public interface LedgerListener {

  /**
   * Returns at once. What it returns is complete when the change is durable, and fails if it cannot
   * be made so.
   */
  CompletionStage<Void> onChange(LedgerChange change);
}
