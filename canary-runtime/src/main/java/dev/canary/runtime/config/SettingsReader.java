package dev.canary.runtime.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts the records together. */
final class SettingsReader {

  private static final List<ConfigKey<?>> OVERRIDES =
      ConfigKeys.all().stream().filter(key -> key.name().startsWith(ConfigKeys.OVERRIDES)).toList();

  private final Values values;
  private final Path workDir;

  SettingsReader(Values values, Path workDir) {
    this.values = values;
    this.workDir = workDir;
  }

  Settings read(Map<String, String> pinned) {
    List<String> redact = values.list(ConfigKeys.REDACT);
    SuitesSettings suites = suites();
    return new Settings(
        values.get(ConfigKeys.NAME),
        values.get(ConfigKeys.ENVIRONMENT),
        workDir,
        launches(),
        suites,
        store(),
        evidence(),
        new WebSettingsReader(values, this::resolve).read(),
        ping(),
        new AlertSettingsReader(values).read(),
        new MaintenanceReader(values).read(),
        once(),
        redact,
        new SuiteValues(suiteValues(), pinned),
        new SettingsListing(values, redact).list(pinned.keySet()),
        new RepetitionReader(values, workDir).read(suites.paths(), pinned.keySet()));
  }

  private LaunchSettings launches() {
    return new LaunchSettings(
        values.get(ConfigKeys.EVERY),
        values.get(ConfigKeys.TIMEOUT),
        values.find(ConfigKeys.ISOLATION).orElse(null),
        values.get(ConfigKeys.SHUTDOWN_GRACE),
        values.find(ConfigKeys.MAX_LAUNCHES).orElse(null),
        values.list(ConfigKeys.WORKER_JVM_ARGS));
  }

  private SuitesSettings suites() {
    return new SuitesSettings(
        values.list(ConfigKeys.SUITE_PATHS).stream().map(this::resolve).toList(),
        values.list(ConfigKeys.SUITE_CLASSES),
        values.list(ConfigKeys.SUITE_EXCLUDE),
        overrides());
  }

  private Map<String, SuiteOverride> overrides() {
    Set<String> ids = new TreeSet<>();
    OVERRIDES.forEach(key -> ids.addAll(values.chosen(key)));
    Map<String, SuiteOverride> overrides = new HashMap<>();
    ids.forEach(id -> overrides.put(id, override(id)));
    return overrides;
  }

  private SuiteOverride override(String id) {
    return new SuiteOverride(
        values.find(ConfigKeys.OVERRIDE_EVERY.with(id)).orElse(null),
        values.find(ConfigKeys.OVERRIDE_TIMEOUT.with(id)).orElse(null),
        values.find(ConfigKeys.OVERRIDE_CLEANUP_TIMEOUT.with(id)).orElse(null),
        values.find(ConfigKeys.OVERRIDE_FAIL_AFTER.with(id)).orElse(null),
        values.find(ConfigKeys.OVERRIDE_RECOVER_AFTER.with(id)).orElse(null),
        values.find(ConfigKeys.OVERRIDE_PAUSED.with(id)).orElse(null),
        values.find(AlertKeys.OVERRIDE_MUTE.with(id)).orElse(null),
        values.find(ConfigKeys.OVERRIDE_PING_URL.with(id)).orElse(null));
  }

  private StoreSettings store() {
    return new StoreSettings(
        resolve(values.get(ConfigKeys.STORE_PATH)),
        values.get(ConfigKeys.STORE_KEEP),
        values.get(ConfigKeys.STORE_KEEP_FAILURES),
        values.get(EvidenceKeys.STORE_KEEP),
        values.get(ConfigKeys.STORE_MAX_SIZE));
  }

  private EvidenceSettings evidence() {
    return new EvidenceSettings(
        values.get(EvidenceKeys.KEEP),
        values.get(EvidenceKeys.MAX_LOGS),
        values.get(EvidenceKeys.MAX_HTTP),
        values.get(EvidenceKeys.MAX_ATTACHMENTS));
  }

  private PingSettings ping() {
    return new PingSettings(
        values.find(ConfigKeys.PING_URL).orElse(null), values.get(ConfigKeys.PING_EVERY));
  }

  private OnceSettings once() {
    Map<String, String> labels = new LinkedHashMap<>();
    values
        .list(ConfigKeys.ONCE_LABELS)
        .forEach(label -> labels.put(label.getKey(), label.getValue()));
    return new OnceSettings(
        values.list(ConfigKeys.ONCE_SUITES),
        values.list(ConfigKeys.ONCE_TAGS),
        labels,
        values.find(ConfigKeys.ONCE_REPORT_DIR).map(this::resolve).orElse(null),
        values.get(ConfigKeys.ONCE_FAIL_ON),
        values.get(ConfigKeys.ONCE_RECORD));
  }

  private Map<String, String> suiteValues() {
    Map<String, String> found = new HashMap<>();
    for (String key : values.chosen(ConfigKeys.VALUE)) {
      values.find(ConfigKeys.VALUE.with(key)).ifPresent(value -> found.put(key, value));
    }
    return found;
  }

  private Path resolve(Path path) {
    return workDir.resolve(path).normalize();
  }
}
