package dev.canary.runtime.ledger;

import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import dev.canary.runtime.run.LedgerListener;
import dev.canary.runtime.run.LeftoverSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * All test data that has to be deleted, as it is known at the moment. Whatever changes is passed on
 * to who makes it durable. Safe for use by many threads.
 */
public final class Ledger implements LedgerListener, LeftoverSource {

  private enum State {
    /** Its launch goes on, and has its cleanup to come. */
    IN_USE,
    /** A cleanup could not delete it. */
    LEFT,
    /** Its launch is over, and there was no cleanup. */
    LOST
  }

  private record Item(LedgerEntry entry, State state) {}

  private final Map<LedgerKey, Item> items = new LinkedHashMap<>();
  private final LedgerListener durable;

  /**
   * @param durable makes changes durable
   * @param found what earlier probers have left
   */
  public Ledger(LedgerListener durable, Collection<LedgerEntry> found) {
    this.durable = durable;
    found.forEach(entry -> items.put(entry.key(), new Item(entry, State.LOST)));
  }

  @Override
  public CompletionStage<Void> onChange(LedgerChange change) {
    note(change);
    return durable.onChange(change);
  }

  private synchronized void note(LedgerChange change) {
    switch (change.type()) {
      case CREATED -> put(change.entry(), State.IN_USE);
      case LEFT -> put(change.entry(), State.LEFT);
      case DELETED -> items.remove(change.key());
    }
  }

  private void put(LedgerEntry entry, State state) {
    items.put(entry.key(), new Item(entry, state));
  }

  /** No launch of these owners goes on: what no cleanup was given is lost. */
  synchronized void settle(Set<String> owners) {
    items.replaceAll(
        (key, item) ->
            item.state() == State.IN_USE && owners.contains(key.owner())
                ? new Item(item.entry(), State.LOST)
                : item);
  }

  /** Everything that these owners have to delete, the oldest first. */
  List<LedgerEntry> of(Set<String> owners) {
    return entries(item -> owners.contains(item.entry().key().owner()));
  }

  /** Whether there is something that no cleanup was given. */
  boolean isAnyLost(Set<String> owners) {
    return !entries(
            item -> item.state() == State.LOST && owners.contains(item.entry().key().owner()))
        .isEmpty();
  }

  @Override
  public List<LedgerEntry> leftovers() {
    return entries(item -> item.state() != State.IN_USE);
  }

  private synchronized List<LedgerEntry> entries(Predicate<Item> which) {
    return items.values().stream().filter(which).map(Item::entry).toList();
  }
}
