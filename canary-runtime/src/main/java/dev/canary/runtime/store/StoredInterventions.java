package dev.canary.runtime.store;

import dev.canary.runtime.run.InterventionLog;
import dev.canary.runtime.store.StoreEvent.Intervened;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Interventions in the database of runs, by way of the same queue. Thread-safe. */
record StoredInterventions(RunQueue queue, Jdbi reading) implements InterventionLog {

  @Override
  public List<Entry> findInterventions() {
    try {
      return reading.withHandle(InterventionRows::findAll);
    } catch (JdbiException e) {
      throw new StoreException(
          "Pauses and mutes could not be read from the store (%s). Try again."
              .formatted(e.getMessage()),
          e);
    }
  }

  @Override
  public CompletionStage<Void> put(Entry entry) {
    return queue.addAndPromise(new Intervened(entry.suite(), entry.kind(), entry.intervention()));
  }

  @Override
  public CompletionStage<Void> remove(String suite, Kind kind) {
    return queue.addAndPromise(new Intervened(suite, kind, null));
  }
}
