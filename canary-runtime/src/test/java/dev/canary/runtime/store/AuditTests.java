package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.testing.ManualClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was changed from outside, as the store keeps it. */
class AuditTests {

  private static final AuditEntry LOGIN = entry("login", true, Map.of());
  private static final AuditEntry PAUSE =
      entry("pause", true, Map.of("reason", "a \"new\" shop 🐤"));
  private static final AuditEntry RELOAD = entry("reload", false, Map.of("status", "403"));

  @TempDir Path directory;
  private final ManualClock clock = new ManualClock();
  private final AtomicInteger ids = new AtomicInteger();
  private StoreLab lab;
  private RunStore store;
  private AuditTrail audit;

  private static AuditEntry entry(String action, boolean done, Map<String, String> details) {
    return new AuditEntry(ManualClock.START, "alice", "203.0.113.7", action, "shop", done, details);
  }

  @BeforeEach
  void startAStore() {
    lab = StoreLab.in(directory, clock);
    start();
  }

  @AfterEach
  void closeTheLab() {
    lab.close();
  }

  private void start() {
    store = lab.start();
    audit = store.audit(() -> "id-%03d".formatted(ids.incrementAndGet()));
  }

  private void add(AuditEntry... entries) {
    List.of(entries).forEach(audit::add);
  }

  @Test
  void givesPagesFromTheNewestOnAlsoAfterARestart() {
    add(LOGIN, PAUSE, RELOAD);
    store.close(StoreLab.LONG);
    start();

    Page<AuditEntry> newest = audit.find(null, 2);
    Page<AuditEntry> rest = audit.find(newest.next(), 2);

    assertThat(newest.data()).containsExactly(RELOAD, PAUSE);
    assertThat(newest.next()).isEqualTo("id-002");
    assertThat(rest).isEqualTo(new Page<>(List.of(LOGIN), null));
    assertThat(audit.findNewest(3)).containsExactly(RELOAD, PAUSE, LOGIN);
  }

  @Test
  void isKeptBesideADatabaseThatCannotBeWritten() throws Exception {
    store.flush(StoreLab.LONG);
    try (Connection other = lab.lock()) {
      add(PAUSE);
      store.close(Duration.ZERO);
      assertThat(other.isClosed()).isFalse();
    }
    assertThat(lab.count("audit")).isZero();

    start();

    assertThat(audit.findNewest(10)).containsExactly(PAUSE);
  }

  @Test
  void isDeletedAfterThirteenMonths() {
    add(LOGIN);
    store.flush(StoreLab.LONG);
    clock.advance(Duration.ofDays(395));
    add(new AuditEntry(clock.instant(), "bob", "::1", "resume", "shop", true, Map.of()));

    await()
        .atMost(StoreLab.LONG)
        .until(
            () -> {
              clock.advance(Duration.ofHours(13));
              return lab.count("audit") == 1;
            });

    assertThat(audit.findNewest(10)).extracting(AuditEntry::who).containsExactly("bob");
  }
}
