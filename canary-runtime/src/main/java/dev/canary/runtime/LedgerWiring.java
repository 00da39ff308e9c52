package dev.canary.runtime;

import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Lets launches write into the ledger. Connected once it is there: workers are started before the
 * database is open. Without a ledger, test data is known to the run alone that makes it.
 */
final class LedgerWiring implements LedgerListener {

  private volatile LedgerListener ledger = change -> CompletableFuture.completedStage(null);

  void connect(LedgerListener connected) {
    ledger = connected;
  }

  @Override
  public CompletionStage<Void> onChange(LedgerChange change) {
    return ledger.onChange(change);
  }
}
