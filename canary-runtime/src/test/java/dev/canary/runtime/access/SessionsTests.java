package dev.canary.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Principal;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.run.WebSession;
import dev.canary.runtime.testing.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionsTests {

  private static final Principal ALICE = new Principal("alice", Role.OPERATOR);

  private final ManualClock clock = new ManualClock();
  private final Sessions sessions = new Sessions(clock);

  @Test
  void haveIdsOf256RandomBits() {
    List<WebSession> several =
        IntStream.range(0, 10).mapToObj(number -> sessions.open(ALICE)).toList();

    assertThat(several)
        .extracting(WebSession::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[A-Za-z0-9_-]{43}"));
    assertThat(several)
        .extracting(WebSession::csrfToken)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(several.stream().map(WebSession::id).toList());
    assertThat(several).allMatch(session -> session.toString().equals("session of alice"));
  }

  @Test
  void endAnHourAfterTheirLastRequest() {
    WebSession session = sessions.open(ALICE);

    clock.advance(Duration.ofMinutes(59));
    assertThat(sessions.find(session.id())).contains(session);
    clock.advance(Duration.ofMinutes(59));
    assertThat(sessions.find(session.id())).contains(session);
    clock.advance(Duration.ofMinutes(60));

    assertThat(sessions.find(session.id())).isEmpty();
    assertThat(sessions.size()).isZero();
  }

  @Test
  void endTwelveHoursAfterTheirBeginning() {
    WebSession session = sessions.open(ALICE);

    for (int half = 1; half < 24; half++) {
      clock.advance(Duration.ofMinutes(30));
      assertThat(sessions.find(session.id())).contains(session);
    }
    clock.advance(Duration.ofMinutes(30));

    assertThat(sessions.find(session.id())).isEmpty();
  }

  @Test
  void areTwentyForAUserAtMost() {
    WebSession other = sessions.open(new Principal("bob", Role.VIEWER));
    List<WebSession> several =
        IntStream.range(0, 20).mapToObj(number -> sessions.open(ALICE)).toList();
    sessions.find(several.get(0).id());

    sessions.open(ALICE);

    assertThat(sessions.size()).isEqualTo(21);
    assertThat(sessions.find(several.get(0).id())).isPresent();
    assertThat(sessions.find(several.get(1).id())).isEmpty();
    assertThat(sessions.find(other.id())).isPresent();
  }

  @Test
  void doNotGoOnForBeingLookedAt() {
    WebSession first = sessions.open(ALICE);
    for (int i = 0; i < 19; i++) {
      sessions.open(ALICE);
    }

    clock.advance(Duration.ofMinutes(59));
    assertThat(sessions.isOpen(first.id())).isTrue();
    sessions.open(ALICE);
    assertThat(sessions.isOpen(first.id())).isFalse();

    WebSession last = sessions.open(ALICE);
    clock.advance(Duration.ofMinutes(59));
    assertThat(sessions.isOpen(last.id())).isTrue();
    clock.advance(Duration.ofMinutes(1));
    assertThat(sessions.isOpen(last.id())).isFalse();
    assertThat(sessions.isOpen("nobody's")).isFalse();
  }

  @Test
  void areAThousandAtMost() {
    WebSession first = sessions.open(ALICE);

    for (int i = 0; i < 1_000; i++) {
      sessions.open(new Principal("user " + i, Role.VIEWER));
    }

    assertThat(sessions.size()).isEqualTo(1_000);
    assertThat(sessions.find(first.id())).isEmpty();
  }
}
