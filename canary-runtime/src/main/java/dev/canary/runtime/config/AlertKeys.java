package dev.canary.runtime.config;

import dev.canary.runtime.run.NotificationChannel;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.util.List;

/** The keys that have to do with alerts. */
final class AlertKeys {

  static final String CHANNELS = "canary.alerts.channels.";

  static final ConfigKey<Verdict> ON =
      ConfigKey.listOf(
          "canary.alerts.on",
          ValueType.ALERT_ON,
          "Which verdicts raise an alert; failing and stale if nobody says.");
  static final ConfigKey<Duration> REMIND_EVERY =
      ConfigKey.of(
          "canary.alerts.remind-every",
          ValueType.DURATION,
          "How often people are reminded of what is still wrong.");
  static final ConfigKey<Boolean> MUTE =
      ConfigKey.of(
              "canary.alerts.mute",
              ValueType.SWITCH,
              "Whether no new alert is told; that one is over is told all the same.")
          .withDefault("false");

  static final ConfigKey<Boolean> OVERRIDE_MUTE =
      ConfigKey.of(
          ConfigKeys.OVERRIDES + "<id>.mute",
          ValueType.SWITCH,
          "Whether no new alert of this suite is told; it runs and counts all the same.");

  static final ConfigKey<NotificationChannel> TYPE =
      ConfigKey.of(
          CHANNELS + "<name>.type",
          ValueType.CHANNEL,
          "Who is told: slack, webhook, alertmanager, pagerduty or smtp.");
  static final ConfigKey<SecretUrl> URL =
      ConfigKey.of(CHANNELS + "<name>.url", ValueType.SECRET_URL, "Where alerts go; a secret.");
  static final ConfigKey<SecretText> SECRET =
      ConfigKey.of(
          CHANNELS + "<name>.secret",
          ValueType.SECRET_TEXT,
          "The key that signs for a webhook, the routing key for PagerDuty, else a password.");
  static final ConfigKey<String> USER =
      ConfigKey.of(
          CHANNELS + "<name>.user",
          ValueType.TEXT,
          "Who logs in with the secret, for alertmanager and smtp.");
  static final ConfigKey<String> FROM =
      ConfigKey.of(CHANNELS + "<name>.from", ValueType.MAIL_ADDRESS, "The sender, for smtp.");
  static final ConfigKey<String> TO =
      ConfigKey.listOf(CHANNELS + "<name>.to", ValueType.MAIL_ADDRESS, "The receivers, for smtp.");

  static final List<ConfigKey<?>> ALL =
      List.of(ON, REMIND_EVERY, MUTE, OVERRIDE_MUTE, TYPE, URL, SECRET, USER, FROM, TO);

  private AlertKeys() {}
}
