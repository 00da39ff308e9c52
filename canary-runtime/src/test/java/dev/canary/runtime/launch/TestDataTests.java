package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.Trigger;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What suites write into the ledger gets out, and what was left behind gets in. */
class TestDataTests {

  private static final String SHOP =
      """
      @CanarySuite class ShopCanary {
        private final TestData data;
        ShopCanary(TestData data) { this.data = data; }
        @Step void opens(CanaryContext context) {
          data.created("account", "7", java.util.Map.of("realm", "eu"));
          context.publish("opened", "yes");
        }
        @Cleanup void close(CanaryContext context) {
          data.deleteEachEntry("account", entry -> {
            if (entry.id().startsWith("sticky")) throw new java.io.IOException("503");
            System.setProperty("test-data.deleted", entry.id() + entry.attributes());
          });
        }
      }
      """;

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  private static LedgerEntry left(String owner, String id) {
    return new LedgerEntry(
        new LedgerKey(owner, "account", id), "run-0", NOON, Map.of("realm", "us"));
  }

  private List<String> changes() {
    return lab.changes().stream()
        .map(it -> "%s %s %s".formatted(it.type(), it.key().owner(), it.key().id()))
        .toList();
  }

  @Test
  void tellsWhatWasMadeAndWhatWasDeletedInTheirOrder() throws Exception {
    lab.suites(SHOP).launch();

    assertThat(changes()).containsExactly("CREATED shop 7", "DELETED shop 7");
    LedgerEntry made = lab.changes().get(0).entry();
    assertThat(made.run()).isEqualTo(lab.runs().run("shop").id());
    assertThat(made.attributes()).containsExactly(Map.entry("realm", "eu"));
  }

  @Test
  void holdsTheStepUntilWhatItMadeIsDurable() throws Exception {
    CompletableFuture<Void> durable = new CompletableFuture<>();
    CountDownLatch told = new CountDownLatch(1);
    lab.suites(SHOP)
        .ledger(
            change -> {
              told.countDown();
              return change.type() == LedgerChange.Type.CREATED
                  ? durable
                  : CompletableFuture.completedStage(null);
            });

    var launch = lab.start("shop");
    told.await();
    assertThat(launch.whenDone().toCompletableFuture()).isNotDone();
    assertThat(changes()).containsExactly("CREATED shop 7");
    durable.complete(null);
    LaunchLab.await(launch);

    assertThat(lab.runs().end("shop").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(lab.runs().end("shop").entries()).containsEntry("opened", "yes");
  }

  @Test
  void goesOnWithTheStepIfItCannotBeMadeDurable() throws Exception {
    lab.suites(SHOP)
        .ledger(change -> CompletableFuture.failedFuture(new IOException("The disk is full.")))
        .launch();

    assertThat(lab.runs().end("shop").outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void cutsAStepOffThatWaitsForADiskThatHangs() throws Exception {
    lab.suites(SHOP.replace("@Step void", "@Step(timeout = \"100ms\") void"))
        .ledger(change -> new CompletableFuture<>())
        .launch();

    assertThat(lab.runs().end("shop").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(changes()).containsExactly("CREATED shop 7", "DELETED shop 7");
  }

  @Test
  void handsWhatWasLeftToTheCleanupOfItsOwnerAlone() throws Exception {
    lab.suites(SHOP + SHOP.replace("Shop", "Other"));
    lab.leftover(left("shop", "5")).leftover(left("nobody", "6")).launch();

    assertThat(changes())
        .containsOnlyOnce("DELETED shop 5", "DELETED shop 7", "DELETED other 7")
        .noneMatch(change -> change.contains("6"));
    assertThat(System.getProperty("test-data.deleted")).contains("realm");
  }

  @Test
  void tellsWhatIsLeftAgain() throws Exception {
    lab.suites(SHOP).leftover(left("shop", "sticky-5")).launch();

    assertThat(changes()).containsExactly("CREATED shop 7", "DELETED shop 7", "LEFT shop sticky-5");
    assertThat(lab.runs().end("shop").reason())
        .isEqualTo(
            "The cleanup failed: 1 of 2 could not be deleted and stay in the ledger: account"
                + " \"sticky-5\" (java.io.IOException: 503).");
  }

  @Test
  void executesNoStepInALaunchThatOnlyCleansUp() throws Exception {
    lab.suites(SHOP).leftover(left("shop", "5"));

    LaunchLab.await(
        lab.start(
            new LaunchInfo("launch", Trigger.CLEANUP, Map.of(), "in-process"),
            List.of(lab.suite("shop"))));

    RunEnd end = lab.runs().end("shop");
    assertThat(changes()).containsExactly("DELETED shop 5");
    assertThat(end.outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(end.reason())
        .isEqualTo(
            "No step was executed: this run only deleted what earlier ones had left behind.");
    assertThat(lab.runs().steps("shop")).containsExactly("opens SKIPPED");
  }

  @Test
  void saysWhyACleanupAloneFailed() throws Exception {
    lab.suites(SHOP).leftover(left("shop", "sticky-5"));

    LaunchLab.await(
        lab.start(
            new LaunchInfo("launch", Trigger.CLEANUP, Map.of(), "in-process"),
            List.of(lab.suite("shop"))));

    assertThat(lab.runs().end("shop").outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(lab.runs().end("shop").reason()).startsWith("The cleanup failed: 1 of 1 could not");
  }

  @Test
  void keepsTheTestDataOfAnEnvironmentUnderItsClass() throws Exception {
    lab.suites(
        """
        class Tenant implements CanaryEnvironment {
          private final TestData data;
          Tenant(TestData data) { this.data = data; }
          public void deploy() { data.created("tenant", "t1"); }
          public void delete() { data.deleteEach("tenant", id -> {}); }
        }
        @CanarySuite class ShopCanary {
          ShopCanary(Tenant tenant) {}
          @Step void sells() {}
        }
        """);

    lab.launch();

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(changes())
                    .containsExactly("CREATED suites.Tenant t1", "DELETED suites.Tenant t1"));
    assertThat(lab.changes().get(0).entry().findRun()).isEmpty();
  }
}
