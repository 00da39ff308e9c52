package dev.canary.engine;

import dev.canary.api.TestData.Deleter;
import dev.canary.api.TestData.Entry;
import dev.canary.api.TestDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One attempt to delete some entries, and what came of it. */
final class Deletion {

  /** More would hide the rest of a message. */
  private static final int MOST_TOLD = 5;

  private final Ledger ledger;
  private final List<Entry> entries;
  private final List<Failure> failures = new ArrayList<>();

  private record Failure(Entry entry, Throwable cause) {

    private String told() {
      return "%s \"%s\" (%s)".formatted(entry.kind(), entry.id(), cause);
    }
  }

  Deletion(Ledger ledger, List<Entry> entries) {
    this.ledger = ledger;
    this.entries = entries;
  }

  /**
   * @throws TestDataException if anything is left
   */
  void run(Deleter<Entry> deleter) {
    for (Entry entry : entries) {
      if (!delete(entry, deleter)) {
        break;
      }
    }
    if (!failures.isEmpty()) {
      throw failure();
    }
  }

  /** Answers {@code false} if the thread was interrupted, so that nothing more is to be tried. */
  private boolean delete(Entry entry, Deleter<Entry> deleter) {
    try {
      deleter.delete(entry);
      ledger.remove(entry);
    } catch (InterruptedException e) {
      failures.add(new Failure(entry, e));
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception | Error e) {
      failures.add(new Failure(entry, e));
      return !Thread.currentThread().isInterrupted();
    }
    return true;
  }

  private TestDataException failure() {
    String told =
        failures.stream().limit(MOST_TOLD).map(Failure::told).collect(Collectors.joining(", "));
    int untold = failures.size() - MOST_TOLD;
    var exception =
        new TestDataException(
            "%d of %d could not be deleted and stay in the ledger: %s%s."
                .formatted(
                    left(), entries.size(), told, untold > 0 ? " and " + untold + " more" : ""));
    failures.forEach(failure -> exception.addSuppressed(failure.cause()));
    return exception;
  }

  private long left() {
    List<Entry> kept = ledger.entries();
    return entries.stream().filter(kept::contains).count();
  }
}
