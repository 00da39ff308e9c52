package dev.canary.runtime.notify;

import static dev.canary.runtime.notify.PingServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each type of channel sends. */
class AlertChannelTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;
  private PingServer server;
  private AlertLab lab;

  @BeforeEach
  void start() throws IOException {
    server = PingServer.start();
    lab = AlertLab.in(directory).flag("canary.web.base-url", "https://canary.example.com");
  }

  @AfterEach
  void stop() {
    lab.close();
    server.close();
  }

  private JsonNode request(int number) throws IOException {
    await().atMost(AlertLab.PATIENCE).until(() -> server.requests().size() >= number);
    return JSON.readTree(server.texts().get(number - 1));
  }

  @Test
  void slackIsToldWithoutMarkup() throws IOException {
    lab.channel("team", "slack", server.url("/services/T0")).start().end("shop", Outcome.FAILED);
    assertThat(request(1))
        .isEqualTo(
            JSON.readTree(
                """
                {"text":"FAILING: shop (production)","mrkdwn":false,
                 "attachments":[{"color":"danger","fallback":"FAILING: shop (production)",
                   "text":"shop is failing since 2026-11-20T18:00:00Z.\\nStep: Buy the &lt;hat&gt;\\nMessage: expected: 200 but was: 502\\nhttps://canary.example.com/runs/run-1",
                   "mrkdwn_in":[]}]}
                """));

    lab.run("shop", Outcome.PASSED);
    assertThat(request(2))
        .isEqualTo(
            JSON.readTree(
                """
                {"text":"PASSING: shop (production)","mrkdwn":false,
                 "attachments":[{"color":"good","fallback":"PASSING: shop (production)",
                   "text":"shop is passing since 2026-11-20T18:01:00Z; it was failing for 1m.\\nhttps://canary.example.com/runs/run-2",
                   "mrkdwn_in":[]}]}
                """));
    assertThat(server.pings()).containsOnly("POST /services/T0");
  }

  @Test
  void pagerDutyHasOneIncidentForEachAlert() throws IOException {
    lab.channel("on-call", "pagerduty", server.url("/v2/enqueue"))
        .flag("canary.alerts.channels.on-call.secret", "routing")
        .flag("canary.alerts.remind-every", "1m")
        .start()
        .end("shop", Outcome.FAILED);
    assertThat(request(1))
        .isEqualTo(
            JSON.readTree(
                """
                {"routing_key":"routing","event_action":"trigger",
                 "dedup_key":"watcher/production/suite/shop/1795197600000","client":"watcher",
                 "payload":{"summary":"FAILING: shop (production)","source":"watcher",
                   "severity":"critical","timestamp":"2026-11-20T18:00:00Z","component":"shop",
                   "group":"production","class":"FAILING",
                   "custom_details":{"text":"shop is failing since 2026-11-20T18:00:00Z.\\nStep: Buy the <hat>\\nMessage: expected: 200 but was: 502\\nhttps://canary.example.com/runs/run-1"}},
                 "links":[{"href":"https://canary.example.com/runs/run-1","text":"The run"}]}
                """));

    lab.run("shop", Outcome.FAILED).run("shop", Outcome.PASSED);
    assertThat(request(2))
        .isEqualTo(
            JSON.readTree(
                """
                {"routing_key":"routing","event_action":"resolve",
                 "dedup_key":"watcher/production/suite/shop/1795197600000","client":"watcher",
                 "links":[{"href":"https://canary.example.com/runs/run-3","text":"The run"}]}
                """));
  }

  private void startWithAlertmanager() {
    lab.channel("am", "alertmanager", server.url("/prefix/")).start();
  }

  private static String times(JsonNode alert) {
    return alert.path("startsAt").asText() + " " + alert.path("endsAt").asText();
  }

  @Test
  void alertmanagerIsToldByLabels() throws IOException {
    startWithAlertmanager();
    lab.end("shop", Outcome.FAILED);

    assertThat(request(1))
        .isEqualTo(
            JSON.readTree(
                """
                [{"labels":{"alertname":"CanarySuite","suite":"shop","severity":"critical","prober":"watcher","environment":"production"},
                  "annotations":{"summary":"FAILING: shop (production)","verdict":"FAILING",
                    "description":"shop is failing since 2026-11-20T18:00:00Z.\\nStep: Buy the <hat>\\nMessage: expected: 200 but was: 502\\nhttps://canary.example.com/runs/run-1"},
                  "startsAt":"2026-11-20T18:00:00Z","endsAt":"2026-11-20T18:05:00Z",
                  "generatorURL":"https://canary.example.com/runs/run-1"}]
                """));
    assertThat(server.pings()).containsOnly("POST /prefix/api/v2/alerts");
  }

  @Test
  void alertmanagerIsToldAgainWhileAnAlertLastsAndForFiveMinutesAfterIt() throws IOException {
    lab.flag("canary.alerts.on", "failing");
    startWithAlertmanager();
    lab.end("shop", Outcome.FAILED);
    request(2);
    lab.clock.advance(Duration.ofMinutes(1));
    assertThat(times(request(3).get(0))).isEqualTo("2026-11-20T18:00:00Z 2026-11-20T18:06:00Z");

    lab.end("shop", Outcome.PASSED);
    assertThat(times(request(4).get(0))).isEqualTo("2026-11-20T18:00:00Z 2026-11-20T18:01:00Z");
    for (int minute = 1; minute <= 5; minute++) {
      lab.clock.advance(Duration.ofMinutes(1));
      assertThat(times(request(4 + minute).get(0)))
          .isEqualTo("2026-11-20T18:00:00Z 2026-11-20T18:01:00Z");
    }
    lab.clock.advance(Duration.ofMinutes(1));
    lab.end("shop", Outcome.FAILED);
    assertThat(times(request(10).get(0))).isEqualTo("2026-11-20T18:07:00Z 2026-11-20T18:12:00Z");
  }

  @Test
  void alertmanagerIsToldAgainByTheNextProber() throws IOException {
    startWithAlertmanager();
    lab.end("shop", Outcome.FAILED);
    request(2);
    lab.clock.advance(Duration.ofSeconds(30));
    lab.restart();

    assertThat(times(request(3).get(0))).isEqualTo("2026-11-20T18:00:00Z 2026-11-20T18:05:30Z");
  }

  @Test
  void alertmanagerIsToldTheEndAgainByTheNextProber() throws IOException {
    startWithAlertmanager();
    lab.end("shop", Outcome.FAILED);
    request(2);
    lab.end("shop", Outcome.PASSED);
    lab.awaitDelivered(2);

    lab.clock.advance(Duration.ofMinutes(1));
    lab.channel("am", "alertmanager", server.url("/other")).restart();

    assertThat(times(firstOfOther().get(0))).isEqualTo("2026-11-20T18:00:00Z 2026-11-20T18:00:00Z");
  }

  @Test
  void alertmanagerIsToldTheEndAgainAfterAReload() throws IOException {
    startWithAlertmanager();
    lab.end("shop", Outcome.FAILED).run("shop", Outcome.PASSED);
    lab.awaitDelivered(2);

    lab.channel("am", "alertmanager", server.url("/other")).replaceAlerts();

    assertThat(times(firstOfOther().get(0))).isEqualTo("2026-11-20T18:00:00Z 2026-11-20T18:01:00Z");
  }

  @Test
  void alertmanagerIsNotToldOfWhatWasOverBeforeItIsWrongAgain() throws IOException {
    startWithAlertmanager();
    lab.end("shop", Outcome.FAILED).run("shop", Outcome.PASSED).run("shop", Outcome.FAILED);
    lab.awaitDelivered(3);

    lab.channel("am", "alertmanager", server.url("/other")).replaceAlerts();

    assertThat(firstOfOther()).hasSize(1);
    assertThat(times(firstOfOther().get(0))).isEqualTo("2026-11-20T18:02:00Z 2026-11-20T18:07:00Z");
  }

  @Test
  void alertmanagerIsToldTheEndForFiveMinutesFromWhenItFirstHeardOfIt() {
    lab.flag("canary.alerts.on", "failing");
    startWithAlertmanager();
    lab.end("shop", Outcome.FAILED);
    lab.awaitDelivered(1);
    server.answer(request -> status(503));
    lab.end("shop", Outcome.PASSED);
    lab.clock.advance(Duration.ofMinutes(4));
    server.answer(request -> status(200));
    lab.awaitDelivered(2);

    List<String> late = new CopyOnWriteArrayList<>();
    server.answer(
        request -> {
          late.add(lab.clock.instant() + " " + request.getBody().utf8());
          return status(200);
        });
    lab.clock.advance(Duration.ofMinutes(4));

    await()
        .atMost(AlertLab.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(late)
                    .last()
                    .asString()
                    .startsWith("2026-11-20T18:08:00Z")
                    .contains("\"endsAt\":\"2026-11-20T18:00:00Z\""));
  }

  private JsonNode firstOfOther() throws IOException {
    await()
        .atMost(AlertLab.PATIENCE)
        .until(() -> server.pings().contains("POST /other/api/v2/alerts"));
    return JSON.readTree(server.texts().get(server.pings().indexOf("POST /other/api/v2/alerts")));
  }

  @Test
  void alertmanagerIsLoggedInTo() {
    lab.flag("canary.alerts.channels.am.user", "me")
        .flag("canary.alerts.channels.am.secret", "hunter2");
    startWithAlertmanager();
    server.answer(
        request ->
            status(
                "Basic bWU6aHVudGVyMg==".equals(request.getHeaders().get("Authorization"))
                    ? 200
                    : 401));
    lab.end("shop", Outcome.FAILED);

    await()
        .atMost(AlertLab.PATIENCE)
        .until(() -> lab.results().equals(List.of(NotificationResult.DELIVERED)));
  }
}
