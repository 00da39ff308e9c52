package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.AlertChannel.Mail;
import dev.canary.runtime.run.NotificationChannel;
import dev.canary.runtime.run.Verdict;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of alerts. The secret is hunter2. */
class AlertSettingsTests {

  @TempDir Path workDir;

  private ConfigFixture config;

  @BeforeEach
  void makeConfig() {
    config = new ConfigFixture(workDir);
  }

  private static SecretUrl url(String text) {
    return new SecretUrl(URI.create(text));
  }

  @Test
  void areChannelsOfFiveTypes() {
    config
        .environment("SLACK_URL", "https://hooks.slack.com/services/hunter2")
        .environment("PAGERDUTY_KEY", "hunter2")
        .yaml(
            """
            canary:
              alerts:
                on: [failing, degraded]
                remind-every: 4h
                mute: true
                channels:
                  team: { type: slack, url: "${SLACK_URL}" }
                  hook: { type: webhook, url: "http://localhost:1/x", secret: hunter2 }
                  am: { type: alertmanager, url: "http://am:9093", user: me, secret: hunter2 }
                  on-call: { type: pagerduty, secret: "${PAGERDUTY_KEY}" }
                  mail:
                    type: smtp
                    url: smtps://mail.example.com
                    from: canary@example.com
                    to: [ops@example.com, cto@example.com]
            """);

    AlertSettings alerts = config.load().alerts();

    SecretText secret = new SecretText("hunter2");
    Mail none = new Mail("", List.of());
    assertThat(alerts.on()).isEqualTo(Set.of(Verdict.FAILING, Verdict.DEGRADED));
    assertThat(alerts.findRemindEvery()).contains(Duration.ofHours(4));
    assertThat(alerts.mute()).isTrue();
    assertThat(alerts.channels())
        .containsExactly(
            new AlertChannel(
                "am", NotificationChannel.ALERTMANAGER, url("http://am:9093"), secret, "me", none),
            new AlertChannel(
                "hook",
                NotificationChannel.WEBHOOK,
                url("http://localhost:1/x"),
                secret,
                null,
                none),
            new AlertChannel(
                "mail",
                NotificationChannel.SMTP,
                url("smtps://mail.example.com"),
                null,
                null,
                new Mail("canary@example.com", List.of("ops@example.com", "cto@example.com"))),
            new AlertChannel(
                "on-call",
                NotificationChannel.PAGERDUTY,
                url("https://events.pagerduty.com/v2/enqueue"),
                secret,
                null,
                none),
            new AlertChannel(
                "team",
                NotificationChannel.SLACK,
                url("https://hooks.slack.com/services/hunter2"),
                null,
                null,
                none));
    assertThat(alerts.toString())
        .doesNotContain("hunter2")
        .contains("https://hooks.slack.com/[REDACTED]");
  }

  @Test
  void areNobodyAtFirst() {
    AlertSettings alerts = config.load().alerts();

    assertThat(alerts)
        .isEqualTo(
            new AlertSettings(Set.of(Verdict.FAILING, Verdict.STALE), null, false, List.of()));
  }

  @Test
  void muteSingleSuites() {
    config.flag("canary.suites.overrides.shop.mute", "true");

    SuitesSettings suites = config.load().suites();

    assertThat(suites.override("shop").isMuted()).isTrue();
    assertThat(suites.override("login").isMuted()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url: https://x/hunter2 | canary.alerts.channels.ops.type is missing; it has to be slack, webhook, alertmanager, pagerduty or smtp.",
        "type: ping | canary.alerts.channels.ops.type in canary.yaml line 1 is \"ping\"; it has to be slack, webhook, alertmanager, pagerduty or smtp.",
        "type: slack | canary.alerts.channels.ops.url is missing; a channel of the type slack needs it.",
        "type: pagerduty | canary.alerts.channels.ops.secret is missing; a channel of the type pagerduty needs it.",
        "type: slack, url: https://x/hunter2, to: [a@b.c] | canary.alerts.channels.ops.to is of no use for a channel of the type slack; take it out.",
        "type: smtp, url: https://x/hunter2, from: a@b.c, to: [a@b.c] | canary.alerts.channels.ops.url is https://x/[REDACTED]; for a channel of the type smtp it has to begin with smtp:// or smtps://.",
        "type: alertmanager, url: https://x, user: me | canary.alerts.channels.ops.secret is missing; a channel of the type alertmanager with a user needs it.",
        "type: smtp, url: smtp://x, from: hunter, to: [a@b.c] | canary.alerts.channels.ops.from in canary.yaml line 1 is \"hunter\"; it has to be a mail address such as canary@example.com.",
        "type: slack, url: hunter2 | canary.alerts.channels.ops.url in canary.yaml line 1 is [REDACTED]; it has to be an address such as https://hooks.slack.com/services/your-secret or smtp://mail.example.com.",
        "type: slack, ulr: https://x/hunter2 | canary.alerts.channels.ops.ulr in canary.yaml line 1 is not a known key; did you mean canary.alerts.channels.ops.url?",
      })
  void haveToBeComplete(String channel, String error) {
    config.yaml("canary: { alerts: { channels: { ops: { %s } } } }".formatted(channel));

    assertThat(config.error()).startsWith(error).doesNotContain("hunter2");
  }

  @Test
  void areRaisedByVerdictsThatThereAre() {
    config.yaml("canary: { alerts: { on: [failing, passing] } }");

    assertThat(config.error())
        .isEqualTo(
            "canary.alerts.on in canary.yaml line 1 has the entry \"passing\"; each entry has to be"
                + " failing, stale or degraded.");
  }
}
