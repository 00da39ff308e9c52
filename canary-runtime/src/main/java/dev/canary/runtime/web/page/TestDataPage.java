package dev.canary.runtime.web.page;

import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import dev.canary.runtime.web.view.SuiteNames;
import dev.canary.runtime.web.view.WebParts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the page of the ledger shows.
 *
 * @param left what runs that are over have left behind
 * @param used what belongs to runs that go on
 */
record TestDataPage(Frame frame, List<LedgerRow> left, List<LedgerRow> used) {

  static TestDataPage of(WebParts parts, Frame frame) {
    List<LedgerEntry> left = parts.leftovers().leftovers();
    Set<LedgerKey> keys = left.stream().map(LedgerEntry::key).collect(Collectors.toSet());
    List<LedgerEntry> used =
        parts.archive().findLedger().stream().filter(it -> !keys.contains(it.key())).toList();
    SuiteNames names = SuiteNames.of(parts.health().health());
    return new TestDataPage(frame, rows(left, names, frame), rows(used, names, frame));
  }

  private static List<LedgerRow> rows(List<LedgerEntry> entries, SuiteNames names, Frame frame) {
    return entries.stream().map(it -> LedgerRow.of(it, names, frame)).toList();
  }
}
