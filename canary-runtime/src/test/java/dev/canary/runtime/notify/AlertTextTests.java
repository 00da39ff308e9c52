package dev.canary.runtime.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Alert;
import dev.canary.runtime.run.AlertFacts;
import dev.canary.runtime.run.AlertFacts.Evidence;
import dev.canary.runtime.run.AlertFacts.LastGood;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.testing.ManualClock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What alerts say of names that are long, and many. */
class AlertTextTests {

  private static final Instant NOW = ManualClock.START;
  private static final String LONG = "a".repeat(5_000);
  private static final String CUT = "a".repeat(199) + "…";

  private final AlertText text =
      new AlertText(new ProberInfo("watcher", "production", "0.1.0"), null);

  private List<String> lines(String name, String step, List<String> blocks) {
    Evidence evidence = new Evidence("run-1", step, LONG, new LastGood("run-0", NOW));
    AlertFacts facts =
        new AlertFacts(name, Verdict.FAILING, Verdict.STALE, NOW, evidence, 3, blocks);
    return text.lines(
        new Notification(
            "id-1",
            "ops",
            Notification.Kind.FIRE,
            new Alert(AlertSubject.suite("shop"), NOW),
            facts,
            NOW,
            NOW));
  }

  private static List<String> suites(int count) {
    return IntStream.rangeClosed(1, count).mapToObj("suite %d"::formatted).toList();
  }

  @Test
  void namesTwentyOfThoseThatAreBlockedAndCountsTheOthers() {
    assertThat(lines("shop", "Buy", suites(20))).last().asString().endsWith("suite 19, suite 20");
    assertThat(lines("shop", "Buy", suites(21)))
        .last()
        .asString()
        .startsWith("Blocks: suite 1, suite 2, suite 3")
        .endsWith("suite 20 and 1 more");
    assertThat(lines("shop", "Buy", suites(1_000))).last().asString().endsWith("and 980 more");
  }

  @Test
  void cutsNames() {
    assertThat(lines(LONG, LONG, List.of(LONG)))
        .contains("Step: " + CUT, "Blocks: " + CUT)
        .first()
        .asString()
        .startsWith(CUT + " is failing since 2026-11-20T18:00:00Z, 3 failed runs in a row.");
  }

  @Test
  void isNeverLong() {
    List<String> lines = lines(LONG, LONG, Collections.nCopies(1_000, LONG));

    assertThat(String.join("\n", lines)).hasSizeLessThan(4_000);
    assertThat(lines).last().asString().endsWith("and 990 more");
  }
}
