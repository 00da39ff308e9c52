package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.ProberInfo;
import java.time.InstantSource;

/**
 * What a prober stands on: what it was asked to do, where its suites are launched, and how it is
 * stopped.
 *
 * @param first the generation that it begins with
 */
record Ground(
    Configuration configuration,
    HostOpening opening,
    MetricsWiring wiring,
    Generation first,
    Hosts hosts,
    Shutdown shutdown) {

  /** Begins to look for suites. */
  static Ground lay(Configuration configuration, String version) {
    var wiring = new MetricsWiring();
    HostOpening opening = HostOpening.of(version, wiring);
    Generation first = Generation.open(configuration.settings(), opening);
    return new Ground(configuration, opening, wiring, first, new Hosts(first), new Shutdown());
  }

  Settings settings() {
    return configuration.settings();
  }

  ProberInfo info() {
    return new ProberInfo(settings().name(), settings().environment(), opening.version());
  }

  InstantSource clock() {
    return Node.clock();
  }
}
