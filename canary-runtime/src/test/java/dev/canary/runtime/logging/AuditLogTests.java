package dev.canary.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditLogTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final CapturedLog log = CapturedLog.of("staging");
  private final List<AuditEntry> passedOn = new ArrayList<>();
  private final AuditLog audit =
      new AuditLog(
          new AuditTrail() {
            @Override
            public void add(AuditEntry entry) {
              passedOn.add(entry);
            }

            @Override
            public Page<AuditEntry> find(@Nullable String before, int limit) {
              return new Page<>(passedOn, null);
            }
          });

  @AfterEach
  void restore() {
    log.close();
  }

  @Test
  void writesALineOfEachChangeAndPassesItOn() {
    AuditEntry done =
        new AuditEntry(NOON, "alice", "203.0.113.7", "pause", "shop", true, Map.of("for", "1h"));
    AuditEntry refused =
        new AuditEntry(NOON, "anonymous", "::1", "login\nINFO", "", false, Map.of());

    audit.add(done);
    audit.add(refused);

    JsonNode line = log.lines().get(0);
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.path("message").asText()).isEqualTo("pause by alice from 203.0.113.7: done");
    assertThat(line.path("who").asText()).isEqualTo("alice");
    assertThat(line.path("from").asText()).isEqualTo("203.0.113.7");
    assertThat(line.path("action").asText()).isEqualTo("pause");
    assertThat(line.path("subject").asText()).isEqualTo("shop");
    assertThat(line.path("done").asBoolean()).isTrue();
    assertThat(line.at("/details/for").asText()).isEqualTo("1h");
    assertThat(log.lines()).hasSize(2);
    assertThat(log.lines().get(1).path("message").asText())
        .isEqualTo("login\nINFO by anonymous from ::1: refused");
    assertThat(audit.findNewest(5)).containsExactly(done, refused);
  }
}
