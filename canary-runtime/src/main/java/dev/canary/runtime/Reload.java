package dev.canary.runtime;

import dev.canary.runtime.access.Doorkeeper;
import dev.canary.runtime.config.FixedKeys;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.metrics.PrometheusMetrics;
import dev.canary.runtime.run.InvalidInputException;
import dev.canary.runtime.run.ProberFailedException;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.Reloading;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads configuration and suites anew, one time after the other. Everything is read and checked
 * first, by a new generation beside the one that runs.
 */
final class Reload implements Reloading {

  private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

  /** What is reloaded, and how. */
  record Parts(
      Supplier<Settings> settings,
      Function<Settings, Host> opening,
      Hosts hosts,
      Present present,
      Notices notices,
      Doorkeeper door,
      PrometheusMetrics metrics,
      InstantSource clock) {}

  private final Parts parts;

  Reload(Parts parts) {
    this.parts = parts;
  }

  @Override
  public synchronized String reload(String who) {
    try {
      String changes = reload();
      parts.metrics().recordReload(true, parts.clock().instant());
      LOG.info("{} has configuration and suites reloaded. {}", who, changes);
      return changes;
    } catch (InvalidInputException | ProberFailedException e) {
      throw refuse(who, RefusedException.Cause.INVALID, String.valueOf(e.getMessage()));
    } catch (RefusedException e) {
      throw refuse(who, e.kind(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("A reload failed for a reason that nobody has thought of.", e);
      throw refuse(who, RefusedException.Cause.CONFLICT, e.toString());
    }
  }

  private RefusedException refuse(String who, RefusedException.Cause cause, String reason) {
    parts.metrics().recordReload(false, parts.clock().instant());
    LOG.error(
        "The reload that {} wanted is refused, so everything goes on as before. {}", who, reason);
    return new RefusedException(cause, reason);
  }

  private String reload() {
    Loaded before = parts.present().loaded();
    Settings settings = parts.settings().get();
    requireChangeable(FixedKeys.findChanged(before.settings(), settings));
    parts.notices().require(settings);
    Generation generation = Generation.open(settings, parts.opening());
    Loaded next = swap(generation);
    String changes = Differences.between(before, next);
    return tellOthers(settings) ? changes : changes + " Alerts do not follow: reload again.";
  }

  /** Whoever is not let in any more must not get in by what was. */
  private void follow(Settings settings, Generation generation) {
    parts.hosts().replace(generation);
    parts.door().reconfigure(settings.web());
  }

  /** What others are told follows; by now there is no way back. */
  private boolean tellOthers(Settings settings) {
    try {
      parts.notices().replace(settings);
      parts.notices().review();
      return true;
    } catch (RuntimeException e) {
      LOG.error("Alerts and pings could not follow the new configuration. Reload again.", e);
      return false;
    }
  }

  private static void requireChangeable(List<String> changed) {
    if (!changed.isEmpty()) {
      throw new RefusedException(
          RefusedException.Cause.INVALID,
          "This cannot be changed while the prober runs: %s. Restart it, or put the old value back."
              .formatted(String.join(", ", changed)));
    }
  }

  private Loaded swap(Generation generation) {
    try {
      Loaded loaded = generation.load();
      generation.prepare();
      parts.present().load(loaded, () -> follow(loaded.settings(), generation));
      generation.copies().tellProblem();
      return loaded;
    } catch (RuntimeException | Error e) {
      if (!parts.hosts().isCurrent(generation)) {
        generation.close();
      }
      throw e;
    }
  }
}
