package dev.canary.runtime.control;

import dev.canary.runtime.run.InterventionLog;
import dev.canary.runtime.run.InterventionLog.Entry;
import dev.canary.runtime.run.InterventionLog.Kind;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what is in force. Whoever is answered may rely on it being on the disk, unless that
 * takes too long: then it is in force all the same, and is written when that is possible.
 */
record Durably(InterventionLog log) {

  private static final Logger LOG = LoggerFactory.getLogger(Durably.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  void put(Entry entry) {
    await(log.put(entry), entry.suite());
  }

  void remove(String suite, Kind kind) {
    await(log.remove(suite, kind), suite);
  }

  private static void await(CompletionStage<Void> written, String suite) {
    try {
      written.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn(
          "What was wanted of {} is in force, but not on the disk yet: a restart may undo it.",
          suite,
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
