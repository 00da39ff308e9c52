package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Alert;
import dev.canary.runtime.run.AlertFacts;
import dev.canary.runtime.run.AlertFacts.Evidence;
import dev.canary.runtime.run.AlertFacts.LastGood;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Delivery;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.Notification.Kind;
import dev.canary.runtime.run.NotificationHistory.Told;
import dev.canary.runtime.run.OpenAlert;
import dev.canary.runtime.run.Outbox;
import dev.canary.runtime.run.Outbox.Undelivered;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.testing.ManualClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others are to be told, as the store keeps it. */
class OutboxTests {

  private static final Instant NOW = ManualClock.START;
  private static final Alert ALERT = new Alert(AlertSubject.suite("shop"), NOW);
  private static final VerdictChange CHANGE =
      new VerdictChange("shop", NOW, Verdict.FAILING, Verdict.PASSING);

  private static final AlertFacts FACTS =
      new AlertFacts(
          "Shop \"1\"",
          Verdict.FAILING,
          Verdict.DEGRADED,
          NOW.minusMillis(7),
          new Evidence("run-1", "Buy", "expected: 🐤\nbut was: \\", new LastGood("run-0", NOW)),
          3,
          List.of("Payments"));

  @TempDir Path directory;
  private final ManualClock clock = new ManualClock();
  private StoreLab lab;
  private RunStore store;

  @BeforeEach
  void startAStore() {
    lab = StoreLab.in(directory, clock);
    store = lab.start();
  }

  @AfterEach
  void closeTheLab() {
    lab.close();
  }

  private static Notification news(String id, Kind kind) {
    return new Notification(id, "ops", kind, ALERT, FACTS, NOW, NOW.plusSeconds(1));
  }

  private static void awaitDurable(CompletionStage<Void> durable) throws Exception {
    durable.toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private Outbox outbox() {
    return store.outbox();
  }

  @Test
  void keepsWhatIsToBeToldOverARestart() throws Exception {
    Notification fire = news("id-1", Kind.FIRE);
    Notification remind = news("id-2", Kind.REMIND);
    awaitDurable(outbox().record(CHANGE, List.of(fire)));
    awaitDurable(outbox().record(List.of(remind)));
    Delivery tried = Delivery.of(fire).begun(NOW).failed(NOW.plusSeconds(5), "the answer is 502");
    awaitDurable(outbox().record(tried));
    store.close(StoreLab.LONG);

    store = lab.start();

    assertThat(outbox().findUndelivered())
        .containsExactly(
            new Undelivered(fire, tried), new Undelivered(remind, Delivery.of(remind)));
    assertThat(outbox().findOpenAlerts()).containsExactly(new OpenAlert("ops", ALERT, FACTS, NOW));
    assertThat(store.findChanges("shop", NOW)).containsExactly(CHANGE);
  }

  @Test
  void showsTheNewestDeliveredOrNot() throws Exception {
    Notification fire = news("id-1", Kind.FIRE);
    Notification remind = news("id-2", Kind.REMIND);
    Delivery delivered = Delivery.of(fire).begun(NOW).ended(Delivery.State.DELIVERED, NOW);
    awaitDurable(outbox().record(List.of(fire, remind)));
    awaitDurable(outbox().record(delivered));

    assertThat(store.notifications().findNewest(9))
        .containsExactly(new Told(remind, Delivery.of(remind)), new Told(fire, delivered));
    Page<Told> page = store.notifications().find(null, 1);
    assertThat(page).isEqualTo(new Page<>(List.of(new Told(remind, Delivery.of(remind))), "id-2"));
    assertThat(store.notifications().find(page.next(), 1))
        .isEqualTo(new Page<>(List.of(new Told(fire, delivered)), null));
  }

  @Test
  void findsTheEndsThatWereDeliveredLately() throws Exception {
    Notification fire = news("id-1", Kind.FIRE);
    Notification before = news("id-2", Kind.RESOLVE);
    Notification late = news("id-3", Kind.RESOLVE);
    Notification waiting = news("id-4", Kind.RESOLVE);
    awaitDurable(outbox().record(List.of(fire, before, late, waiting)));
    awaitDurable(outbox().record(delivered(fire, NOW.plusSeconds(9))));
    awaitDurable(outbox().record(delivered(before, NOW)));
    awaitDurable(outbox().record(delivered(late, NOW.plusSeconds(9))));

    assertThat(outbox().findDeliveredEnds(NOW.plusSeconds(1)))
        .containsExactly(new Told(late, delivered(late, NOW.plusSeconds(9))));
  }

  private static Delivery delivered(Notification news, Instant at) {
    return Delivery.of(news).begun(NOW).ended(Delivery.State.DELIVERED, at);
  }

  @Test
  void tellsWithOtherFactsWhatWasAmended() throws Exception {
    Notification fire = news("id-1", Kind.FIRE);
    store.flush(StoreLab.LONG);
    try (Connection other = lab.lock()) {
      awaitDurable(outbox().record(List.of(fire)));
      awaitDurable(outbox().amend(fire.opening()));
      store.close(Duration.ZERO);
      assertThat(other.isClosed()).isFalse();
    }

    store = lab.start();

    assertThat(outbox().findUndelivered())
        .containsExactly(new Undelivered(fire.opening(), Delivery.of(fire)));
    assertThat(fire.opens()).isFalse();
    assertThat(fire.opening().opens()).isTrue();
  }

  @Test
  void forgetsWhatWasToldAndWhatIsOver() throws Exception {
    Notification fire = news("id-1", Kind.FIRE);
    awaitDurable(outbox().record(CHANGE, List.of(fire)));
    awaitDurable(
        outbox().record(Delivery.of(fire).begun(NOW).ended(Delivery.State.DELIVERED, NOW)));
    assertThat(outbox().findUndelivered()).isEmpty();
    assertThat(outbox().findOpenAlerts()).hasSize(1);

    Notification resolve = news("id-2", Kind.RESOLVE);
    awaitDurable(outbox().record(List.of(resolve)));

    assertThat(outbox().findUndelivered())
        .extracting(Undelivered::notification)
        .containsExactly(resolve);
    assertThat(outbox().findOpenAlerts()).isEmpty();
  }

  @Test
  void keepsItBesideADatabaseThatCannotBeWritten() throws Exception {
    Notification fire = news("id-1", Kind.FIRE);
    Notification resolve = news("id-2", Kind.RESOLVE);
    store.flush(StoreLab.LONG);
    try (Connection other = lab.lock()) {
      awaitDurable(outbox().record(CHANGE, List.of(fire)));
      awaitDurable(
          outbox().record(Delivery.of(fire).begun(NOW).ended(Delivery.State.DELIVERED, NOW)));
      awaitDurable(outbox().record(List.of(resolve)));
      store.close(Duration.ZERO);
      assertThat(other.isClosed()).isFalse();
    }
    assertThat(lab.count("notification")).isZero();

    store = lab.start();

    assertThat(outbox().findUndelivered())
        .containsExactly(new Undelivered(resolve, Delivery.of(resolve)));
    assertThat(outbox().findOpenAlerts()).isEmpty();
    assertThat(store.findChanges("shop", NOW)).containsExactly(CHANGE);
  }

  @Test
  void deletesAfterThirtyDaysWhatWasDelivered() throws Exception {
    Notification fire = news("id-1", Kind.FIRE);
    awaitDurable(outbox().record(List.of(fire, news("id-2", Kind.REMIND))));
    awaitDurable(outbox().record(Delivery.of(fire).ended(Delivery.State.DELIVERED, NOW)));

    await()
        .atMost(StoreLab.LONG)
        .until(
            () -> {
              clock.advance(Duration.ofDays(31));
              return lab.count("notification") == 1;
            });

    assertThat(outbox().findUndelivered())
        .extracting(it -> it.notification().id())
        .containsExactly("id-2");
  }
}
