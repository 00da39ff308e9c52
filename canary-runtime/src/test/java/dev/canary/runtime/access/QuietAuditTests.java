package dev.canary.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.AuditEntry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuietAuditTests {

  private final AccessFixture access = new AccessFixture();
  private final QuietAudit audit = new QuietAudit(access, access.clock);

  private void add(String from, boolean done) {
    audit.add(
        new AuditEntry(
            access.clock.instant(), "anonymous", from, "login", "", done, Map.of("reason", "x")));
  }

  @Test
  void countsWhatOneAddressIsRefusedBeyondFiveAMinute() {
    for (int i = 0; i < 100; i++) {
      add("203.0.113.7", false);
    }
    assertThat(access.written).hasSize(5);
    add("203.0.113.8", false);
    assertThat(access.written).hasSize(6);

    access.clock.advance(Duration.ofMinutes(1));
    add("203.0.113.7", false);
    add("203.0.113.7", false);

    assertThat(access.written.get(6).details()).isEqualTo(Map.of("reason", "x", "unwritten", "95"));
    assertThat(access.written.get(7).details()).isEqualTo(Map.of("reason", "x"));
  }

  @Test
  void writesSixtyAMinuteOfAllAddresses() {
    for (int i = 0; i < 2_000; i++) {
      add("10.0.%d.%d".formatted(i / 200, i % 200), false);
    }

    assertThat(access.written).hasSize(60);
  }

  @Test
  void writesAllThatIsDone() {
    for (int i = 0; i < 100; i++) {
      add("203.0.113.7", true);
    }

    assertThat(access.written).hasSize(100);
    assertThat(audit.findNewest(500)).hasSize(100);
  }
}
