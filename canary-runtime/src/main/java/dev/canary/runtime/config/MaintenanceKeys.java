package dev.canary.runtime.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The keys of maintenance windows. */
final class MaintenanceKeys {

  static final String WINDOWS = "canary.maintenance.";

  static final ConfigKey<LocalMoment> FROM =
      ConfigKey.of(
          WINDOWS + "<name>.from", ValueType.MOMENT, "When a window that comes once begins.");
  static final ConfigKey<LocalMoment> TO =
      ConfigKey.of(WINDOWS + "<name>.to", ValueType.MOMENT, "When a window that comes once ends.");
  static final ConfigKey<Cron> WEEKLY =
      ConfigKey.of(
          WINDOWS + "<name>.weekly",
          ValueType.WEEKLY,
          "When a window that comes every week begins.");
  static final ConfigKey<Cron> CRON =
      ConfigKey.of(
          WINDOWS + "<name>.cron",
          ValueType.CRON,
          "When a window begins that comes again and again.");
  static final ConfigKey<Duration> LASTING =
      ConfigKey.of(
          WINDOWS + "<name>.lasting",
          ValueType.DURATION,
          "How long a window takes that comes again and again.");
  static final ConfigKey<ZoneId> ZONE =
      ConfigKey.of(
          WINDOWS + "<name>.zone",
          ValueType.ZONE,
          "The time zone of the window; UTC if nobody says.");
  static final ConfigKey<String> SUITES =
      ConfigKey.listOf(
          WINDOWS + "<name>.suites",
          ValueType.TEXT,
          "Ids of the suites that it is about; all suites if there are neither ids nor tags.");
  static final ConfigKey<String> TAGS =
      ConfigKey.listOf(
          WINDOWS + "<name>.tags", ValueType.TEXT, "Tags of the suites that it is about.");
  static final ConfigKey<Boolean> RUN =
      ConfigKey.of(
          WINDOWS + "<name>.run",
          ValueType.SWITCH,
          "Whether suites are run all the same, which they are if nobody says.");

  static final List<ConfigKey<?>> ALL =
      List.of(FROM, TO, WEEKLY, CRON, LASTING, ZONE, SUITES, TAGS, RUN);

  private MaintenanceKeys() {}
}
