package dev.canary.runtime;

import dev.canary.runtime.logging.JsonLog;
import dev.canary.runtime.run.Reloading;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.web.WebServer;
import java.net.URI;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The prober: runs suites around the clock, records what comes of them, and answers for their
 * health. Built, started and stopped in order: whatever can be wrong with its input shows before
 * anything is begun, and it listens when it is ready.
 *
 * <p>What is built here is built once. What a reload replaces is a {@link Generation}, the plan in
 * {@link Present}, and what is in {@link Notices}.
 */
final class Prober {

  private static final Logger LOG = LoggerFactory.getLogger(Prober.class);

  private final Shutdown shutdown;
  private final Controls controls;

  /** What others may do to the prober while it runs, and where it listens. */
  record Controls(SuiteControl suites, Reloading reloading, Runnable onSignal, URI url) {}

  private Prober(Shutdown shutdown, Controls controls) {
    this.shutdown = shutdown;
    this.controls = controls;
  }

  /**
   * Starts a prober. If that fails, nothing of it is left.
   *
   * @param logging sets the log up, once the first worker begins to start: both take their time
   * @throws dev.canary.runtime.run.InvalidInputException if suites or files for HTTPS cannot be
   *     used
   * @throws dev.canary.runtime.run.ProberFailedException if port or database cannot be used
   */
  static Prober start(Configuration configuration, String version, Supplier<JsonLog> logging) {
    WebServer.check(configuration.settings().web());
    Ground ground = Ground.lay(configuration, version);
    try {
      ground.opening().log().complete(logging.get());
      return new Prober(ground.shutdown(), start(ground));
    } catch (RuntimeException | Error e) {
      ground.shutdown().undo();
      ground.first().close();
      throw e;
    }
  }

  /**
   * Suites run before anybody is answered: who has waited for the web server must not hear that
   * nothing ticks.
   */
  private static Controls start(Ground ground) {
    WebServer web = WebServer.bind(ground.settings().web());
    ground.shutdown().then("web server", web::close);
    Beginnings beginnings = Beginnings.read(ground);
    // Before the store is closed, and after all that may still be looked at while it ends.
    ground.shutdown().then("web pages", web::stopReading);
    Observers observers = Observers.start(ground, beginnings, web.events());
    Running running = Running.start(ground, beginnings, observers);
    Controls controls = new Reception(ground, beginnings, observers, running).open(web);
    observers.notices().watch(running.scheduler());
    ground.shutdown().then("ping of the prober", observers.notices()::unwatch);
    LOG.info("listening on {}", web.url());
    return controls;
  }

  Controls controls() {
    return controls;
  }

  /**
   * Stops: no new launches, running steps are cut off, cleanups run, results are written.
   *
   * @return whether everything stopped well
   */
  boolean stop() {
    return shutdown.run();
  }
}
