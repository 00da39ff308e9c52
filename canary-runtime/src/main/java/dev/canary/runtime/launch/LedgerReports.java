package dev.canary.runtime.launch;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.canary.api.ReportKeys;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerKey;
import dev.canary.runtime.run.RunStart;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on what suites write into the ledger of test data. The step that has made something waits
 * here until that is durable: whatever kills this JVM afterwards, it is known what has to be
 * deleted. A deletion is not waited for: one of which nobody knows is repeated.
 */
final class LedgerReports implements TestExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerReports.class);

  /** A little more than the prober has for it. A step must not wait for a disk for ever. */
  private static final Duration LONGEST = Duration.ofSeconds(12);

  private final RunCollector runs;
  private final Map<String, PlannedRun> planned;
  private final LaunchSurroundings surroundings;

  LedgerReports(
      RunCollector runs, Collection<PlannedRun> planned, LaunchSurroundings surroundings) {
    this.runs = runs;
    this.planned =
        planned.stream().collect(toUnmodifiableMap(run -> run.suite().className(), run -> run));
    this.surroundings = surroundings;
  }

  @Override
  public void reportingEntryPublished(TestIdentifier node, ReportEntry entry) {
    if (TestTree.isCanary(node)) {
      entry.getKeyValuePairs().forEach((key, value) -> onPublished(node, key, value));
    }
  }

  private void onPublished(TestIdentifier node, String key, String json) {
    switch (key) {
      case ReportKeys.TEST_DATA_CREATED -> onCreated(node, json);
      case ReportKeys.TEST_DATA_DELETED -> onDeleted(node, json);
      case ReportKeys.TEST_DATA_LEFT -> onLeft(node, json);
      default -> {
        // Everything else is for those who listen to the runs.
      }
    }
  }

  private void onCreated(TestIdentifier node, String json) {
    var entry = LedgerJson.read(json).entry(owner(node), findRun(node).orElse(null));
    awaitDurable(surroundings.ledger().onChange(LedgerChange.created(entry)), entry.key());
  }

  private void onDeleted(TestIdentifier node, String json) {
    LedgerKey key = LedgerJson.read(json).key(owner(node));
    tell(LedgerChange.deleted(key, findRun(node).orElse(null), surroundings.clock().instant()));
  }

  private void onLeft(TestIdentifier node, String json) {
    for (LedgerJson.Item item : LedgerJson.readAll(json)) {
      var entry = item.entry(owner(node), findRun(node).orElse(null));
      tell(LedgerChange.left(entry, surroundings.clock().instant()));
    }
  }

  private void tell(LedgerChange change) {
    surroundings
        .ledger()
        .onChange(change)
        .whenComplete(
            (durable, failure) -> {
              if (failure != null) {
                warn(change.key(), failure);
              }
            });
  }

  /** The class is that of a suite of this launch, or else of an environment. */
  private String owner(TestIdentifier node) {
    String className = className(node.getUniqueIdObject());
    PlannedRun run = planned.get(className);
    return run == null ? className : run.suite().id();
  }

  /** The engine itself comes first, then the suite or environment, then what is within. */
  private static String className(UniqueId id) {
    return id.getSegments().get(1).getValue();
  }

  private Optional<String> findRun(TestIdentifier node) {
    return runs.findRun(node)
        .map(RunStart::id)
        .or(
            () ->
                Optional.ofNullable(planned.get(className(node.getUniqueIdObject())))
                    .map(run -> run.ids().get(0)));
  }

  private static void awaitDurable(CompletionStage<Void> durable, LedgerKey key) {
    try {
      durable.toCompletableFuture().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // The deadline of the step; the entry is on its way.
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      warn(key, e);
    } catch (TimeoutException e) {
      warn(key, e);
    }
  }

  /** No reason to fail the step: its own cleanup is still to come, and needs no disk. */
  private static void warn(LedgerKey key, Throwable failure) {
    LOG.warn(
        "What became of the {} \"{}\" of {} is not on the disk yet ({}). It would be forgotten if the prober were killed now.",
        key.kind(),
        key.id(),
        key.owner(),
        String.valueOf(failure));
  }
}
