package dev.canary.runtime.web.page;

import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.web.view.SuiteNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be deleted.
 *
 * @param owner its name
 * @param suite the path of its owner's page; absent if that is an environment
 * @param run the id of the run that made it; absent if an environment did
 */
record LedgerRow(
    String owner,
    @Nullable String suite,
    String kind,
    String id,
    Moment created,
    @Nullable String run,
    List<Pair> attributes) {

  static LedgerRow of(LedgerEntry entry, SuiteNames names, Frame frame) {
    String owner = entry.key().owner();
    return new LedgerRow(
        names.of(owner),
        names.has(owner) ? "/suites/" + owner : null,
        entry.key().kind(),
        entry.key().id(),
        frame.moment(entry.createdAt()),
        entry.run(),
        Pair.of(entry.attributes()));
  }
}
