package dev.canary.runtime.launch;

import dev.canary.api.Durations;
import dev.canary.api.EngineParameters;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SuiteValues;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.Trigger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What launches tell the engines by configuration parameters.
 *
 * @param canary what every launch of the canary engine is told
 * @param others what every launch of other engines is told
 */
record LaunchParameters(Map<String, String> canary, Map<String, String> others) {

  /** All evidence is asked for, whatever is kept: who knows how the run will end. */
  static LaunchParameters of(Settings settings, Map<String, String> environment) {
    LaunchParameters values = of(settings.values(), environment);
    Map<String, String> canary = new HashMap<>(values.canary());
    canary.put(EngineParameters.EVIDENCE, settings.evidence().isGathered() ? "all" : "none");
    if (!settings.redact().isEmpty()) {
      canary.put(EngineParameters.REDACT, String.join("\n", settings.redact()));
    }
    return new LaunchParameters(canary, values.others());
  }

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

  static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** What one launch is told. */
  Map<String, String> forLaunch(LaunchPlan plan, List<PlannedRun> runs, LaunchOrder order) {
    if (!plan.isCanary()) {
      return others;
    }
    Map<String, String> all = new HashMap<>(canary);
    Trigger trigger = order.info().trigger();
    all.put(EngineParameters.TRIGGER, trigger.name());
    all.put(EngineParameters.CLEANUP_ONLY, Boolean.toString(trigger == Trigger.CLEANUP));
    runs.forEach(
        run -> all.put(EngineParameters.RUN_ID + run.suite().id(), String.join(",", run.ids())));
    byOwner(order.leftovers())
        .forEach(
            (owner, left) -> all.put(EngineParameters.TEST_DATA + owner, LedgerJson.write(left)));
    plan.suites().forEach(suite -> putTimeouts(all, suite.suite()));
    return all;
  }

  private static Map<String, List<LedgerEntry>> byOwner(List<LedgerEntry> entries) {
    return entries.stream().collect(Collectors.groupingBy(entry -> entry.key().owner()));
  }

  /** The timeouts that hold for a suite, whoever has set them. */
  private static void putTimeouts(Map<String, String> parameters, Suite suite) {
    String prefix = EngineParameters.OVERRIDES + suite.id();
    parameters.put(prefix + ".timeout", Durations.format(suite.policy().timeout()));
    parameters.put(prefix + ".cleanup-timeout", Durations.format(suite.policy().cleanupTimeout()));
  }
}
