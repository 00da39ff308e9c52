package dev.canary.runtime.launch;

import dev.canary.api.Durations;
import dev.canary.api.EngineParameters;
import dev.canary.runtime.config.SuiteValues;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Suite;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What launches tell the engines by configuration parameters. */
final class LaunchParameters {

  private final Map<String, String> canary = new HashMap<>();
  private final Map<String, String> others = new HashMap<>();

  /**
   * The canary engine looks the prober's values up last, where a suite asks for one. Other engines
   * know nothing of that, so they get them as parameters like any other.
   */
  LaunchParameters(SuiteValues values, List<Suite> suites) {
    values.defaults().forEach((key, value) -> canary.put(EngineParameters.VALUES + key, value));
    canary.putAll(values.pinned());
    suites.forEach(suite -> canary.putAll(timeouts(suite)));
    others.putAll(values.defaults());
    others.putAll(values.pinned());
  }

  /** The timeouts that hold for a suite, whoever has set them. */
  private static Map<String, String> timeouts(Suite suite) {
    String prefix = EngineParameters.OVERRIDES + suite.id();
    return Map.of(
        prefix + ".timeout", Durations.format(suite.policy().timeout()),
        prefix + ".cleanup-timeout", Durations.format(suite.policy().cleanupTimeout()));
  }

  Map<String, String> common(boolean isCanary) {
    return isCanary ? canary : others;
  }

  static Map<String, String> of(LaunchInfo info, Collection<RunStart> runs) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put(EngineParameters.TRIGGER, info.trigger().name());
    for (RunStart run : runs) {
      parameters.put(EngineParameters.RUN_ID + run.suite().id(), run.id());
    }
    return parameters;
  }
}
