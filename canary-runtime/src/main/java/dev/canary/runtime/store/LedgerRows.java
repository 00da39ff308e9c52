package dev.canary.runtime.store;

import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Writes changes of the ledger of test data. Each of them may be repeated, as long as they stay in
 * their order: what is there already, or is gone, stays so.
 */
final class LedgerRows {

  /** What is made again under the same name is the younger one from then on. */
  private static final String ENTER =
      """
      insert into ledger (owner, kind, item, run_id, created_at, attributes)
      values (:owner, :kind, :item, :runId, :createdAt, :attributes)
      on conflict (owner, kind, item) do update set
        run_id = excluded.run_id, created_at = excluded.created_at, attributes = excluded.attributes
      """;

  /**
   * What is left and is not known, because its creation could not be told, is known from now on.
   */
  private static final String ENTER_IF_UNKNOWN =
      """
      insert into ledger (owner, kind, item, run_id, created_at, attributes)
      values (:owner, :kind, :item, :runId, :createdAt, :attributes)
      on conflict (owner, kind, item) do nothing
      """;

  /** A run whose start could not be told has no row that this could belong to. */
  private static final String NOTE_CREATION =
      """
      insert into test_data (run_id, owner, kind, item, created_at)
      select id, :owner, :kind, :item, :createdAt from run where id = :runId
      on conflict (run_id, kind, item) do nothing
      """;

  private static final String STRIKE_OFF =
      "delete from ledger where owner = :owner and kind = :kind and item = :item";

  static final String NOTE_DELETION =
      """
      update test_data set deleted_at = :at
      where owner = :owner and kind = :kind and item = :item and deleted_at is null
      """;

  private static final Map<LedgerChange.Type, List<String>> STATEMENTS =
      Map.of(
          LedgerChange.Type.CREATED, List.of(ENTER, NOTE_CREATION),
          LedgerChange.Type.LEFT, List.of(ENTER_IF_UNKNOWN),
          LedgerChange.Type.DELETED, List.of(STRIKE_OFF, NOTE_DELETION));

  private LedgerRows() {}

  static void write(Handle transaction, List<LedgerChange> changes) {
    for (LedgerChange change : changes) {
      STATEMENTS
          .getOrDefault(change.type(), List.of())
          .forEach(statement -> write(transaction, statement, change));
    }
  }

  private static void write(Handle transaction, String statement, LedgerChange change) {
    LedgerEntry entry = change.entry();
    bind(transaction.createUpdate(statement), entry.key())
        .bind("runId", entry.run())
        .bind("createdAt", entry.createdAt().toEpochMilli())
        .bind("attributes", JsonText.of(entry.attributes()))
        .bind("at", change.at().toEpochMilli())
        .execute();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, LedgerKey key) {
    return statement.bind("owner", key.owner()).bind("kind", key.kind()).bind("item", key.id());
  }
}
