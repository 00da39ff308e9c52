package dev.canary.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger of the things that a run has made in the system under test and has to delete. Taken as
 * a parameter of the constructor, of a step or of the cleanup; the same object throughout a run.
 *
 * <p>An entry is written down the moment that something was made, and leaves the ledger when it was
 * deleted. Only what is in the ledger is ever handed to a deletion, so a cleanup cannot delete what
 * no canary has made. What could not be deleted stays, is reported, and is handed to the next
 * cleanup of the suite.
 *
 * <pre>{@code
 * @Step
 * void createDraft() {
 *   invoice = data.created("invoice", billing.create(draft).id());
 * }
 *
 * @Cleanup
 * void deleteInvoices() {
 *   data.deleteEach("invoice", billing::delete);
 * }
 * }</pre>
 *
 * <p>Entries are reported with all their attributes, so keep passwords out of them: a value that is
 * redacted in the report is of no use to a later cleanup.
 *
 * <p>Safe for use by several threads.
 */
public interface TestData {

  /**
   * Writes down that something was made.
   *
   * @param kind what it is, such as {@code invoice}
   * @param id by which the system under test knows it
   * @return the id, so that it can be kept in the same statement
   * @throws IllegalArgumentException if kind or id is blank
   * @throws IllegalStateException if the run has ended, so that nobody would delete it any more
   */
  default String created(String kind, String id) {
    return created(kind, id, Map.of());
  }

  /**
   * Writes down that something was made, with what its deletion will need beside the id.
   *
   * @param attributes such as the account that it belongs to
   * @return the id
   * @throws IllegalArgumentException if kind or id is blank
   * @throws IllegalStateException if the run has ended, so that nobody would delete it any more
   */
  String created(String kind, String id, Map<String, String> attributes);

  /**
   * Deletes everything of a kind that is in the ledger, the newest first. A deletion that fails
   * does not keep the others from being tried.
   *
   * @param deleter is given the ids, one at a time; whatever it throws keeps the entry
   * @throws TestDataException if anything could not be deleted, also because the deadline came; it
   *     tells what, and why
   */
  void deleteEach(String kind, Deleter<String> deleter);

  /**
   * Deletes as {@link #deleteEach} does, and gives the deleter whole entries, attributes included.
   *
   * @throws TestDataException if anything could not be deleted, also because the deadline came
   */
  void deleteEachEntry(String kind, Deleter<Entry> deleter);

  /**
   * Deletes one thing, for steps that check a deletion.
   *
   * @throws IllegalArgumentException if it is not in the ledger; the deleter is not called then
   * @throws TestDataException if it could not be deleted; the entry stays in the ledger then
   */
  void delete(String kind, String id, Deleter<String> deleter);

  /** What has not been deleted yet, the oldest first; also what earlier runs left behind. */
  List<Entry> entries();

  /**
   * Something that was made.
   *
   * @param kind what it is
   * @param id by which the system under test knows it
   * @param createdAt when it was written down
   * @param attributes what its deletion needs beside the id
   */
  record Entry(String kind, String id, Instant createdAt, Map<String, String> attributes) {

    /** Copies the attributes, in their order. */
    public Entry {
      Map<String, String> copy = new LinkedHashMap<>();
      attributes.forEach((key, value) -> copy.put(requireNonNull(key), requireNonNull(value)));
      attributes = Collections.unmodifiableMap(copy);
    }
  }

  /**
   * Deletes something from the system under test.
   *
   * @param <T> what it is told of it: the id, or the whole entry
   */
  @FunctionalInterface
  interface Deleter<T> {

    /**
     * Deletes it. Returns only if it is gone, also if it was gone before.
     *
     * @throws Exception if it could not be deleted
     */
    void delete(T what) throws Exception;
  }
}
