package dev.canary.runtime.store;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.AttachmentInfo;
import dev.canary.runtime.run.ChangeQuery;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.ExecutedRuns;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.Rollup;
import dev.canary.runtime.run.RollupQuery;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.TestDataItem;
import dev.canary.runtime.run.VerdictChange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The half of the store that reads. */
abstract sealed class StoredArchive implements Archive permits RunStore {

  private final RunReader reader;

  StoredArchive(RunReader reader) {
    this.reader = reader;
  }

  @Override
  public final Optional<Run> findRun(String id) {
    return reader.findRun(id);
  }

  @Override
  public final Page<Run> findRuns(RunQuery query) {
    return reader.findRuns(query);
  }

  @Override
  public final Optional<String> findNext(String suite, String id) {
    return reader.findNext(suite, id);
  }

  @Override
  public final List<RecentRun> findLatest(String suite, int limit) {
    return reader.findLatest(suite, limit);
  }

  @Override
  public final List<Run> findOrdered(String launch) {
    return reader.findOrdered(launch);
  }

  @Override
  public final List<Run> findRunning() {
    return reader.findRunning();
  }

  @Override
  public final List<LedgerEntry> findLedger() {
    return reader.findLedger();
  }

  @Override
  public final Map<String, List<TestDataItem>> findTestData(Collection<String> runs) {
    return reader.findTestData(runs);
  }

  @Override
  public final Evidence findEvidence(String run) {
    return reader.findEvidence(run);
  }

  @Override
  public final List<AttachmentInfo> findAttachments(String run) {
    return reader.findAttachments(run);
  }

  @Override
  public final Optional<Attachment> findAttachment(String run, int index) {
    return reader.findAttachment(run, index);
  }

  @Override
  public final List<Rollup> findRollups(RollupQuery query) {
    return reader.findRollups(query);
  }

  @Override
  public final List<ExecutedRuns> findExecuted(Instant from) {
    return reader.findExecuted(from);
  }

  @Override
  public final List<VerdictChange> findChanges(String suite, Instant from) {
    return reader.findChanges(suite, from);
  }

  @Override
  public final List<VerdictChange> findChanges(ChangeQuery query) {
    return reader.findChanges(query);
  }
}
