package dev.canary.runtime.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads what was recorded of test data. */
public interface LedgerHistory {

  /** All that has not been deleted yet, the oldest first. */
  List<LedgerEntry> findLedger();

  /**
   * What runs, given by their ids, have made, the oldest first; runs that made nothing have none.
   */
  Map<String, List<TestDataItem>> findTestData(Collection<String> runs);
}
