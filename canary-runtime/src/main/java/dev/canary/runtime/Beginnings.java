package dev.canary.runtime;

import dev.canary.runtime.control.Interventions;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import java.time.Duration;
import java.util.concurrent.Future;

/**
 * What is read before anything is begun: the suites there are, and what earlier probers have
 * recorded of them.
 */
record Beginnings(Present present, RunStore store, Interventions interventions, PastRuns past) {

  private static final Duration STORE_GRACE = Duration.ofSeconds(10);

  /** Waits for suites and database, whatever is wrong with them. */
  static Beginnings read(Ground ground) {
    Future<RunStore> database = openStore(ground);
    ground.shutdown().then("launcher", ground.hosts()::close);
    Loaded loaded = ground.first().load();
    RunStore store = Recording.start(Concurrently.join(database));
    ground.first().copies().tellProblem();
    ground.first().copies().deleteOthers();
    Interventions interventions = Interventions.read(store.interventions(), ground.clock());
    var present = new Present(loaded, interventions.paused(), ground.clock());
    store.heed(() -> present.get().maintenance());
    return new Beginnings(
        present,
        store,
        interventions,
        PastRuns.read(
            store, loaded.suites(), present.get().maintenance(), ground.clock().instant()));
  }

  /** Opens the database while suites are looked for: each takes about as long as the other. */
  private static Future<RunStore> openStore(Ground ground) {
    StoreOptions options = Recording.options(ground.settings().store());
    Future<RunStore> database =
        Concurrently.start(
            "store-opening", () -> RunStore.open(options, ground.wiring(), ground.clock()));
    ground
        .shutdown()
        .then(
            "store",
            () -> Concurrently.findResult(database).ifPresent(store -> store.close(STORE_GRACE)));
    return database;
  }
}
