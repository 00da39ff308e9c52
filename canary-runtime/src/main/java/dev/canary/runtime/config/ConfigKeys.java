package dev.canary.runtime.config;

import dev.canary.runtime.run.Threshold;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All keys there are: the one table behind loading, {@code --help} and the manual. */
public final class ConfigKeys {

  static final String OVERRIDES = "canary.suites.overrides.";
  static final String VALUES = "canary.values.";

  static final ConfigKey<Path> CONFIG =
      ConfigKey.of("canary.config", ValueType.PATH, "The configuration file.")
          .withFlag("--config")
          .withDefault("canary.yaml");
  static final ConfigKey<Path> WORK_DIR =
      ConfigKey.of(
              "canary.work-dir",
              ValueType.PATH,
              "The directory that relative paths are relative to.")
          .withFlag("--work-dir")
          .withDefault(".");

  static final ConfigKey<String> NAME =
      ConfigKey.of("canary.name", ValueType.TEXT, "What the prober is called.")
          .withDefault("canary");
  static final ConfigKey<String> ENVIRONMENT =
      ConfigKey.of("canary.environment", ValueType.TEXT, "What is probed, such as production.")
          .withDefault("default");
  static final ConfigKey<Duration> EVERY =
      ConfigKey.of(
              "canary.every", ValueType.DURATION, "How often a suite runs, from start to start.")
          .withFlag("--every")
          .withDefault("5m");
  static final ConfigKey<Duration> TIMEOUT =
      ConfigKey.of(
              "canary.timeout",
              ValueType.DURATION,
              "The longest that the steps of a suite may take.")
          .withDefault("2m");
  static final ConfigKey<Isolation> ISOLATION =
      ConfigKey.of(
              "canary.isolation",
              ValueType.ISOLATION,
              "Where suites run: process is JVMs of their own, none the prober's.")
          .withFlag("--isolation");
  static final ConfigKey<String> WORKER_JVM_ARGS =
      ConfigKey.listOf(
          "canary.worker.jvm-args",
          ValueType.TEXT,
          "Options for the JVMs in which suites run; they come after the prober's own.");
  static final ConfigKey<Duration> SHUTDOWN_GRACE =
      ConfigKey.of(
              "canary.shutdown-grace",
              ValueType.DURATION,
              "How long suites may take to clean up when the prober is stopped.")
          .withDefault("30s");
  static final ConfigKey<Integer> MAX_LAUNCHES =
      ConfigKey.of("canary.max-launches", ValueType.COUNT, "How many launches may go on at once.");

  static final ConfigKey<PingUrl> PING_URL =
      ConfigKey.of(
          "canary.ping.url",
          ValueType.PING_URL,
          "Where the prober says that it is alive; a secret.");
  static final ConfigKey<Duration> PING_EVERY =
      ConfigKey.of(
              "canary.ping.every",
              ValueType.DURATION,
              "How often the prober says that it is alive.")
          .withDefault("1m");

  static final ConfigKey<Path> SUITE_PATHS =
      ConfigKey.listOf(
              "canary.suites.paths",
              ValueType.PATH,
              "Where suites are: jars, directories of classes, directories of jars.")
          .withFlag("--suites");
  static final ConfigKey<String> SUITE_CLASSES =
      ConfigKey.listOf(
          "canary.suites.classes",
          ValueType.TEXT,
          "Further test classes, each run as a suite of its own.");
  static final ConfigKey<String> SUITE_EXCLUDE =
      ConfigKey.listOf(
          "canary.suites.exclude",
          ValueType.TEXT,
          "Suites that are left out, by id or by class name.");

  static final ConfigKey<Duration> OVERRIDE_EVERY =
      ConfigKey.of(OVERRIDES + "<id>.every", ValueType.DURATION, "How often this suite runs.");
  static final ConfigKey<Duration> OVERRIDE_TIMEOUT =
      ConfigKey.of(
          OVERRIDES + "<id>.timeout",
          ValueType.DURATION,
          "The longest that the steps of this suite may take.");
  static final ConfigKey<Duration> OVERRIDE_CLEANUP_TIMEOUT =
      ConfigKey.of(
          OVERRIDES + "<id>.cleanup-timeout",
          ValueType.DURATION,
          "The longest that the cleanup of this suite may take.");
  static final ConfigKey<Threshold> OVERRIDE_FAIL_AFTER =
      ConfigKey.of(
          OVERRIDES + "<id>.fail-after",
          ValueType.THRESHOLD,
          "How many failed runs make this suite failing.");
  static final ConfigKey<Threshold> OVERRIDE_RECOVER_AFTER =
      ConfigKey.of(
          OVERRIDES + "<id>.recover-after",
          ValueType.THRESHOLD,
          "How many good runs make this suite well again.");
  static final ConfigKey<Boolean> OVERRIDE_PAUSED =
      ConfigKey.of(
          OVERRIDES + "<id>.paused",
          ValueType.SWITCH,
          "Whether this suite is listed but neither run nor counted.");
  static final ConfigKey<PingUrl> OVERRIDE_PING_URL =
      ConfigKey.of(
          OVERRIDES + "<id>.ping-url",
          ValueType.PING_URL,
          "Where starts and ends of this suite's scheduled runs are told; a secret.");

  static final ConfigKey<Path> STORE_PATH =
      ConfigKey.of("canary.store.path", ValueType.PATH, "The database file.")
          .withFlag("--db")
          .withDefault("canary.db");
  static final ConfigKey<Duration> STORE_KEEP =
      ConfigKey.of("canary.store.keep", ValueType.DURATION, "How long runs are kept.")
          .withDefault("30d");
  static final ConfigKey<Duration> STORE_KEEP_FAILURES =
      ConfigKey.of(
              "canary.store.keep-failures", ValueType.DURATION, "How long failed runs are kept.")
          .withDefault("180d");
  static final ConfigKey<Long> STORE_MAX_SIZE =
      ConfigKey.of("canary.store.max-size", ValueType.SIZE, "How large the database may become.")
          .withDefault("2GB");

  static final ConfigKey<String> WEB_HOST =
      ConfigKey.of("canary.web.host", ValueType.TEXT, "The address to listen on.")
          .withFlag("--host")
          .withDefault("127.0.0.1");
  static final ConfigKey<Integer> WEB_PORT =
      ConfigKey.of("canary.web.port", ValueType.PORT, "The port to listen on; 0 picks a free one.")
          .withFlag("--port")
          .withDefault("8080");
  static final ConfigKey<URI> WEB_BASE_URL =
      ConfigKey.of(
          "canary.web.base-url", ValueType.URL, "How others reach the prober; used in links.");

  static final ConfigKey<String> ONCE_SUITES =
      ConfigKey.listOf("canary.once.suites", ValueType.TEXT, "Only these suites are run, by id.")
          .withFlag("--suite");
  static final ConfigKey<String> ONCE_TAGS =
      ConfigKey.listOf(
              "canary.once.tags", ValueType.TEXT, "Only suites with one of these tags are run.")
          .withFlag("--tag");
  static final ConfigKey<Map.Entry<String, String>> ONCE_LABELS =
      ConfigKey.listOf(
              "canary.once.labels", ValueType.LABEL, "What is noted down about the launch.")
          .withFlag("--label");
  static final ConfigKey<Path> ONCE_REPORT_DIR =
      ConfigKey.of(
              "canary.once.report-dir",
              ValueType.PATH,
              "Where JUnit XML and JSON reports are written.")
          .withFlag("--report-dir");
  static final ConfigKey<FailOn> ONCE_FAIL_ON =
      ConfigKey.of(
              "canary.once.fail-on",
              ValueType.FAIL_ON,
              "The mildest outcome that is an exit code of 1.")
          .withFlag("--fail-on")
          .withDefault("failed");
  static final ConfigKey<Boolean> ONCE_RECORD =
      ConfigKey.of(
              "canary.once.record",
              ValueType.SWITCH,
              "Whether the runs are written to the database.")
          .withFlag("--record")
          .withDefault("false");

  static final ConfigKey<String> REDACT =
      ConfigKey.listOf("canary.redact", ValueType.PATTERN, "Names whose values are never shown.");
  static final ConfigKey<String> VALUE =
      ConfigKey.of(
          VALUES + "<key>", ValueType.ANYTHING, "A value that suites read with @ConfigValue.");

  private static final List<ConfigKey<?>> ALL =
      List.of(
          CONFIG,
          WORK_DIR,
          NAME,
          ENVIRONMENT,
          EVERY,
          TIMEOUT,
          ISOLATION,
          WORKER_JVM_ARGS,
          SHUTDOWN_GRACE,
          MAX_LAUNCHES,
          PING_URL,
          PING_EVERY,
          SUITE_PATHS,
          SUITE_CLASSES,
          SUITE_EXCLUDE,
          OVERRIDE_EVERY,
          OVERRIDE_TIMEOUT,
          OVERRIDE_CLEANUP_TIMEOUT,
          OVERRIDE_FAIL_AFTER,
          OVERRIDE_RECOVER_AFTER,
          OVERRIDE_PAUSED,
          OVERRIDE_PING_URL,
          STORE_PATH,
          STORE_KEEP,
          STORE_KEEP_FAILURES,
          EvidenceKeys.STORE_KEEP,
          STORE_MAX_SIZE,
          EvidenceKeys.KEEP,
          EvidenceKeys.MAX_LOGS,
          EvidenceKeys.MAX_HTTP,
          EvidenceKeys.MAX_ATTACHMENTS,
          WEB_HOST,
          WEB_PORT,
          WEB_BASE_URL,
          ONCE_SUITES,
          ONCE_TAGS,
          ONCE_LABELS,
          ONCE_REPORT_DIR,
          ONCE_FAIL_ON,
          ONCE_RECORD,
          REDACT,
          VALUE);

  private static final List<ConfigKey<?>> EVERYTHING =
      Stream.of(ALL, AccessKeys.ALL, AlertKeys.ALL, MaintenanceKeys.ALL)
          .flatMap(List::stream)
          .toList();

  private ConfigKeys() {}

  /** Every key, in the order in which they are best read. */
  public static List<ConfigKey<?>> all() {
    return EVERYTHING;
  }
}
