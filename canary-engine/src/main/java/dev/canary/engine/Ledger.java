package dev.canary.engine;

import dev.canary.api.ReportKeys;
import dev.canary.api.TestData;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The test data of one run: what it has made, and what earlier runs have left behind. Everything
 * that changes is reported at once, so that whoever listens can keep it safe.
 *
 * <p>A thread that was given up may still write down what it makes while the run goes on: a cleanup
 * that is still to come can delete it. Later it is refused.
 */
final class Ledger implements TestData {

  private final RunReport report;
  private final InstantSource clock;
  private final Map<Key, Entry> entries = new LinkedHashMap<>();
  private boolean closed;

  private record Key(String kind, String id) {}

  Ledger(RunReport report, InstantSource clock, List<Entry> leftover) {
    this.report = report;
    this.clock = clock;
    leftover.forEach(entry -> entries.put(key(entry), entry));
  }

  private static Key key(Entry entry) {
    return new Key(entry.kind(), entry.id());
  }

  @Override
  public String created(String kind, String id, Map<String, String> attributes) {
    if (kind.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException(
          "Test data of kind \"%s\" with id \"%s\" cannot be written down: neither may be blank."
              .formatted(kind, id));
    }
    Entry entry = new Entry(kind, id, clock.instant().truncatedTo(ChronoUnit.MILLIS), attributes);
    add(entry);
    // Without the lock: whoever listens may take its time, in which a cleanup must not have to
    // wait.
    report.publish(ReportKeys.TEST_DATA_CREATED, EntryJson.write(entry));
    return id;
  }

  private synchronized void add(Entry entry) {
    if (closed) {
      throw new IllegalStateException(
          "The %s \"%s\" cannot be written down: the run has ended, so nobody would delete it any"
                  .formatted(entry.kind(), entry.id())
              + " more. Delete it here, or by hand.");
    }
    entries.put(key(entry), entry);
  }

  @Override
  public void deleteEach(String kind, Deleter<String> deleter) {
    deleteEachEntry(kind, entry -> deleter.delete(entry.id()));
  }

  @Override
  public void deleteEachEntry(String kind, Deleter<Entry> deleter) {
    List<Entry> newestFirst =
        new ArrayList<>(entries().stream().filter(it -> it.kind().equals(kind)).toList());
    Collections.reverse(newestFirst);
    new Deletion(this, newestFirst).run(deleter);
  }

  @Override
  public void delete(String kind, String id, Deleter<String> deleter) {
    Entry entry = find(new Key(kind, id));
    new Deletion(this, List.of(entry)).run(it -> deleter.delete(it.id()));
  }

  private synchronized Entry find(Key key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      throw new IllegalArgumentException(
          "The %s \"%s\" is not deleted: it is not in the ledger, so no canary has made it. Write"
                  .formatted(key.kind(), key.id())
              + " down what you make by created(kind, id).");
    }
    return entry;
  }

  synchronized void remove(Entry entry) {
    entries.remove(key(entry));
    if (!closed) {
      report.publish(
          ReportKeys.TEST_DATA_DELETED, EntryJson.writeDeleted(entry.kind(), entry.id()));
    }
  }

  @Override
  public synchronized List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** Tells what is left. */
  synchronized void close() {
    closed = true;
    if (!entries.isEmpty()) {
      report.publish(ReportKeys.TEST_DATA_LEFT, EntryJson.write(entries()));
    }
  }
}
