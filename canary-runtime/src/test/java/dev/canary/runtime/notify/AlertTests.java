package dev.canary.runtime.notify;

import static dev.canary.runtime.notify.WebhookNews.json;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.testing.SuiteBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which alerts there are, seen from a webhook. */
class AlertTests extends WebhookScenario {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void tellWhenASuiteStopsWorkingAndWhenItWorksAgain() {
    lab.start().run("shop", Outcome.PASSED).run("shop", Outcome.FAILED);
    awaitTold("fire FAILING shop");

    lab.run("shop", Outcome.FAILED).run("shop", Outcome.PASSED);
    awaitTold("fire FAILING shop", "resolve PASSING shop");

    lab.run("shop", Outcome.FAILED);
    awaitTold("fire FAILING shop", "resolve PASSING shop", "fire FAILING shop");
    List<String> alerts =
        server.requests().stream().map(it -> json(it).path("alert").asText()).toList();
    assertThat(alerts.get(0)).isEqualTo(alerts.get(1)).isNotEqualTo(alerts.get(2));
  }

  @Test
  void sayAllThatIsKnown() throws IOException {
    lab.flag("canary.web.base-url", "https://canary.example.com/")
        .start()
        .run("shop", Outcome.PASSED)
        .run("shop", Outcome.FAILED);
    awaitTold("fire FAILING shop");

    assertThat(json(server.requests().get(0)))
        .isEqualTo(
            JSON.readTree(
                """
                {"delivery":"id-00001","event":"fire","alert":"suite/shop/1795197720000",
                 "time":"2026-11-20T18:02:00Z","prober":"watcher","environment":"production",
                 "title":"FAILING: shop (production)",
                 "text":"shop is failing since 2026-11-20T18:02:00Z.\\nStep: Buy the <hat>\\nMessage: expected: 200 but was: 502\\nLast good run: 2026-11-20T18:01:00Z\\nhttps://canary.example.com/runs/run-2",
                 "subject":{"type":"SUITE","id":"shop","name":"shop"},
                 "verdict":"FAILING","previous":null,"since":"2026-11-20T18:02:00Z",
                 "openedAt":"2026-11-20T18:02:00Z","consecutiveFailures":1,"blocks":[],
                 "run":"run-2","step":"Buy the <hat>","message":"expected: 200 but was: 502",
                 "lastGoodRun":"run-1","lastGoodAt":"2026-11-20T18:01:00Z",
                 "link":"https://canary.example.com/runs/run-2"}
                """));
  }

  @Test
  void nameThoseThatAreBlockedAndTellNothingElseOfThem() {
    lab.suites(suite("a"), suite("b").dependsOn("a"), suite("c").dependsOn("b"))
        .settle(Duration.ofMillis(500))
        .start();
    for (String id : List.of("a", "b", "c")) {
      lab.end(id, Outcome.PASSED);
    }
    lab.run("a", Outcome.FAILED).end("b", Outcome.BLOCKED).end("c", Outcome.BLOCKED);
    awaitTold("fire FAILING a");
    assertThat(json(server.requests().get(0)).path("blocks")).hasToString("[\"b\",\"c\"]");
    assertThat(json(server.requests().get(0)).path("text").asText()).contains("\nBlocks: b, c");

    lab.run("a", Outcome.PASSED).end("b", Outcome.PASSED).end("c", Outcome.PASSED);
    awaitTold("fire FAILING a", "resolve PASSING a");
  }

  @Test
  void keepAnAlertOpenWhileItsSuiteIsBlocked() {
    lab.suites(suite("a"), suite("b").dependsOn("a")).start();
    lab.end("a", Outcome.PASSED).run("b", Outcome.FAILED);
    awaitTold("fire FAILING b");

    lab.run("a", Outcome.FAILED).end("b", Outcome.BLOCKED);
    lab.run("a", Outcome.PASSED).end("b", Outcome.FAILED);
    lab.run("b", Outcome.PASSED);

    awaitTold("fire FAILING b", "fire FAILING a", "resolve PASSING a", "resolve PASSING b");
  }

  @Test
  void makeOneOfAllThatAnEnvironmentBlocks() {
    lab.suites(suite("a").uses("Shop"), suite("b").uses("Shop"))
        .settle(Duration.ofMillis(500))
        .start();
    lab.end("a", Outcome.PASSED).end("b", Outcome.PASSED);

    lab.blockedByEnvironment("a").blockedByEnvironment("b");
    awaitTold("fire FAILING Shop environment");
    assertThat(json(server.requests().get(0)).path("blocks")).hasToString("[\"a\",\"b\"]");
    assertThat(json(server.requests().get(0)).path("message").asText())
        .isEqualTo("Deploy: refused");

    lab.run("a", Outcome.PASSED).end("b", Outcome.PASSED);
    awaitTold("fire FAILING Shop environment", "resolve PASSING Shop environment");
  }

  @Test
  void ofAnEnvironmentGoOnThoughTheFirstOfItsSuitesIsPaused() {
    lab.suites(suite("a").uses("Shop"), suite("b").uses("Shop")).start();
    lab.end("a", Outcome.PASSED).end("b", Outcome.PASSED);
    lab.blockedByEnvironment("a").blockedByEnvironment("b");
    awaitTold("fire FAILING Shop environment");

    lab.replace(suite("a").uses("Shop").paused(), suite("b").uses("Shop"));
    lab.run("b", Outcome.PASSED);

    awaitTold("fire FAILING Shop environment", "resolve PASSING Shop environment");
  }

  @Test
  void ofAnEnvironmentOutlastAWindowOfMaintenance() {
    lab.suites(suite("a").uses("Shop"), suite("b").uses("Shop")).start();
    lab.end("a", Outcome.PASSED).end("b", Outcome.PASSED);
    lab.blockedByEnvironment("a").blockedByEnvironment("b");
    awaitTold("fire FAILING Shop environment");

    lab.maintain(Duration.ofHours(1));
    lab.clock.advance(Duration.ofHours(1));
    lab.look();
    lab.run("a", Outcome.PASSED).end("b", Outcome.PASSED);

    awaitTold("fire FAILING Shop environment", "resolve PASSING Shop environment");
    assertThat(json(server.requests().get(1)).path("time").asText())
        .isEqualTo(lab.clock.instant().toString());
  }

  @Test
  void ofAnEnvironmentOutlastAWindowForThoseWhoUseIt() {
    lab.suites(suite("a"), suite("b").uses("Shop")).start();
    lab.end("a", Outcome.PASSED).end("b", Outcome.PASSED);
    lab.blockedByEnvironment("b");
    awaitTold("fire FAILING Shop environment");

    lab.maintain(Duration.ofMinutes(2), "b");
    lab.end("a", Outcome.PASSED);
    lab.clock.advance(Duration.ofMinutes(2));
    lab.look();
    lab.end("a", Outcome.PASSED).run("b", Outcome.PASSED);

    awaitTold("fire FAILING Shop environment", "resolve PASSING Shop environment");
    assertThat(json(server.requests().get(1)).path("time").asText())
        .isEqualTo(lab.clock.instant().toString());
  }

  @Test
  void ofAnEnvironmentEndWhenAllItsSuitesArePaused() {
    lab.suites(suite("a").uses("Shop"), suite("b").uses("Shop")).start();
    lab.end("a", Outcome.PASSED).end("b", Outcome.PASSED);
    lab.blockedByEnvironment("a").blockedByEnvironment("b");
    awaitTold("fire FAILING Shop environment");

    lab.replace(suite("a").uses("Shop").paused(), suite("b").uses("Shop").paused());

    awaitTold("fire FAILING Shop environment", "resolve PAUSED Shop environment");
  }

  @Test
  void tellThatResultsHaveStopped() {
    lab.start().end("shop", Outcome.PASSED);
    lab.clock.advance(Duration.ofMinutes(10));
    awaitTold("fire STALE shop");

    lab.end("shop", Outcome.PASSED);
    awaitTold("fire STALE shop", "resolve PASSING shop");
  }

  @Test
  void tellThatATroubleHasBecomeAnother() {
    lab.start().end("shop", Outcome.FAILED);
    awaitTold("fire FAILING shop");
    lab.clock.advance(Duration.ofMinutes(10));
    awaitTold("fire FAILING shop", "fire STALE shop");

    lab.end("shop", Outcome.PASSED);

    awaitTold("fire FAILING shop", "fire STALE shop", "resolve PASSING shop");
    assertThat(json(server.requests().get(1)).path("previous").asText()).isEqualTo("FAILING");
  }

  @Test
  void takeSlownessForARecoveryUnlessToldOtherwise() {
    lab.start().end("shop", Outcome.FAILED).run("shop", Outcome.DEGRADED);

    awaitTold("fire FAILING shop", "resolve DEGRADED shop");
  }

  @Test
  void areOfSlownessTooIfToldSo() {
    lab.flag("canary.alerts.on", "failing", "degraded").start().end("shop", Outcome.DEGRADED);
    awaitTold("fire DEGRADED shop");

    lab.run("shop", Outcome.FAILED).run("shop", Outcome.DEGRADED).run("shop", Outcome.PASSED);

    awaitTold(
        "fire DEGRADED shop", "fire FAILING shop", "fire DEGRADED shop", "resolve PASSING shop");
  }

  @Test
  void remindOfWhatIsStillWrong() {
    lab.flag("canary.alerts.remind-every", "4h").start().end("shop", Outcome.FAILED);
    awaitTold("fire FAILING shop");
    lab.run("shop", Outcome.FAILED);
    lab.clock.advance(Duration.ofHours(4));
    lab.end("shop", Outcome.FAILED);
    awaitTold("fire FAILING shop", "remind FAILING shop");
    JsonNode reminder = json(server.requests().get(1));
    assertThat(reminder.path("title").asText()).isEqualTo("still FAILING: shop (production)");
    assertThat(reminder.path("consecutiveFailures").asInt()).isEqualTo(3);
    assertThat(reminder.path("since").asText()).isEqualTo("2026-11-20T18:00:00Z");

    lab.end("shop", Outcome.PASSED);
    awaitTold("fire FAILING shop", "remind FAILING shop", "resolve PASSING shop");
  }

  @Test
  void endWhenTheSuiteIsPausedOrGone() {
    SuiteBuilder shop = SuiteBuilder.suite("shop");
    lab.suites(shop, SuiteBuilder.suite("pay")).start();
    lab.end("shop", Outcome.FAILED).end("pay", Outcome.FAILED);
    awaitTold("fire FAILING shop", "fire FAILING pay");

    lab.replace(SuiteBuilder.suite("shop").paused());

    await()
        .atMost(AlertLab.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(told())
                    .contains("resolve PAUSED shop", "resolve PAUSED pay")
                    .hasSize(4));
  }

  @Test
  void endWhenTheirSuiteIsNotProbedAnyMore() {
    lab.suites(suite("a"), suite("b")).start();
    lab.end("a", Outcome.FAILED).end("b", Outcome.FAILED);
    awaitTold("fire FAILING a", "fire FAILING b");

    lab.suites(suite("b").paused()).restart();

    awaitTold("fire FAILING a", "fire FAILING b", "resolve PAUSED b", "resolve PAUSED a");
    assertThat(json(server.requests().get(3)).path("text").asText())
        .isEqualTo("a is not probed any more; it was failing.");
  }

  @Test
  void stayOpenThroughAWindowThatTheMachineSleptThrough() {
    lab.start().end("shop", Outcome.FAILED);
    awaitTold("fire FAILING shop");
    lab.maintain(Duration.ofMinutes(1), Duration.ofHours(1));
    lab.clock.advance(Duration.ofMinutes(61));

    lab.run("shop", Outcome.FAILED).run("shop", Outcome.PASSED);

    awaitTold("fire FAILING shop", "resolve PASSING shop");
    assertThat(lab.store().findChanges("shop", lab.clock.instant().minus(Duration.ofHours(2))))
        .extracting(VerdictChange::verdict)
        .containsExactly(Verdict.FAILING, Verdict.MAINTENANCE, Verdict.FAILING, Verdict.PASSING);
  }

  @Test
  void ofAnEnvironmentAreNotTakenBackByWhatIsToldAfterwardsOfAWindow() {
    lab.suites(suite("a"), suite("b")).start();
    lab.end("a", Outcome.PASSED).end("b", Outcome.PASSED);
    lab.blockedByEnvironment("a");
    awaitTold("fire FAILING Shop environment");
    lab.maintain(Duration.ofMinutes(1), Duration.ofHours(1));

    lab.stop();
    lab.clock.advance(Duration.ofMinutes(62));
    lab.start().look();
    lab.run("a", Outcome.PASSED).end("b", Outcome.PASSED);

    awaitTold("fire FAILING Shop environment", "resolve PASSING Shop environment");
    assertThat(json(server.requests().get(1)).path("time").asText())
        .isEqualTo(lab.clock.instant().toString());
  }
}
