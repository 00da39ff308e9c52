package dev.canary.runtime.launch;

import dev.canary.api.Durations;
import dev.canary.api.EngineParameters;
import dev.canary.runtime.config.SuiteValues;
import dev.canary.runtime.run.Suite;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What launches tell the engines by configuration parameters.
 *
 * @param canary what every launch of the canary engine is told
 * @param others what every launch of other engines is told
 */
record LaunchParameters(Map<String, String> canary, Map<String, String> others) {

  /**
   * The canary engine looks the prober's values up last, where a suite asks for one. Other engines
   * know nothing of that, so they get what it would have found as parameters like any other.
   *
   * @param environment whose variables come before the prober's values
   */
  static LaunchParameters of(SuiteValues values, Map<String, String> environment) {
    Map<String, String> canary = new HashMap<>();
    Map<String, String> others = new HashMap<>();
    values
        .defaults()
        .forEach(
            (key, value) -> {
              canary.put(EngineParameters.VALUES + key, value);
              others.put(key, environment.getOrDefault(variable(key), value));
            });
    // The platform looks system properties up itself, but only if there is no such parameter.
    others.keySet().removeAll(System.getProperties().stringPropertyNames());
    canary.putAll(values.pinned());
    others.putAll(values.pinned());
    return new LaunchParameters(canary, others);
  }

  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** What one launch is told. */
  Map<String, String> forLaunch(LaunchPlan plan, List<PlannedRun> runs) {
    if (!plan.isCanary()) {
      return others;
    }
    Map<String, String> all = new HashMap<>(canary);
    for (PlannedRun run : runs) {
      all.put(EngineParameters.TRIGGER, run.launch().trigger().name());
      all.put(EngineParameters.RUN_ID + run.suite().id(), String.join(",", run.ids()));
    }
    // Nothing keeps evidence yet, so none is to be gathered.
    all.put(EngineParameters.EVIDENCE, "none");
    plan.suites().forEach(suite -> putTimeouts(all, suite.suite()));
    return all;
  }

  /** The timeouts that hold for a suite, whoever has set them. */
  private static void putTimeouts(Map<String, String> parameters, Suite suite) {
    String prefix = EngineParameters.OVERRIDES + suite.id();
    parameters.put(prefix + ".timeout", Durations.format(suite.policy().timeout()));
    parameters.put(prefix + ".cleanup-timeout", Durations.format(suite.policy().cleanupTimeout()));
  }
}
