package dev.canary.runtime.access;

import static dev.canary.runtime.access.AccessFixture.ALICE;
import static dev.canary.runtime.access.AccessFixture.BUILD;
import static dev.canary.runtime.access.AccessFixture.HOME;
import static dev.canary.runtime.access.AccessFixture.PASSWORD;
import static dev.canary.runtime.access.AccessFixture.TOKEN;
import static dev.canary.runtime.access.AccessFixture.user;
import static dev.canary.runtime.access.AccessFixture.web;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.LocalAccess;
import dev.canary.runtime.run.Admission;
import dev.canary.runtime.run.Admission.Admitted;
import dev.canary.runtime.run.Admission.Denied;
import dev.canary.runtime.run.Admission.Postponed;
import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.Principal;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.run.WebSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorkeeperTests {

  private static final Principal WHO = new Principal("alice", Role.OPERATOR);

  private final AccessFixture access = new AccessFixture();
  private final Doorkeeper door = access.door();

  private Admission logIn(String user, String password, String from) {
    return door.checkPassword(user, password, from);
  }

  private void guess(int times, String user, String from) {
    for (int i = 0; i < times; i++) {
      assertThat(logIn(user, "guess " + i, from)).isEqualTo(new Denied());
    }
  }

  @Test
  void letsInWhoKnowsThePassword() {
    assertThat(logIn("alice", PASSWORD, HOME)).isEqualTo(new Admitted(WHO));
    assertThat(logIn("alice", "correct horse ", HOME)).isEqualTo(new Denied());
    assertThat(logIn("Alice", PASSWORD, HOME)).isEqualTo(new Denied());
    assertThat(logIn("", "", HOME)).isEqualTo(new Denied());
  }

  @Test
  void doesNotLookAtPasswordsThatAreTooLongForBcrypt() {
    assertThat(logIn("alice", PASSWORD + "x".repeat(60_000), HOME)).isEqualTo(new Denied());
  }

  @ParameterizedTest
  @ValueSource(strings = {"alice", "nobody"})
  void pausesLongerAndLongerWhetherThereIsSuchAUserOrNot(String user) {
    guess(5, user, HOME);

    assertThat(logIn(user, PASSWORD, HOME)).isEqualTo(new Postponed(Duration.ofSeconds(1)));
    access.clock.advance(Duration.ofSeconds(1));
    guess(1, user, HOME);
    assertThat(logIn(user, PASSWORD, HOME)).isEqualTo(new Postponed(Duration.ofSeconds(2)));
    for (int i = 0; i < 10; i++) {
      access.clock.advance(Duration.ofMinutes(1));
      guess(1, user, HOME);
    }
    assertThat(logIn(user, PASSWORD, HOME)).isEqualTo(new Postponed(Duration.ofMinutes(1)));
  }

  @Test
  void forgetsWrongPasswordsInTime() {
    guess(5, "alice", HOME);

    access.clock.advance(Duration.ofMinutes(61));

    guess(4, "alice", HOME);
    assertThat(logIn("alice", PASSWORD, HOME)).isEqualTo(new Admitted(WHO));
  }

  @Test
  void pausesForAnAddressThatTriesManyNames() {
    for (int i = 0; i < 20; i++) {
      guess(1, "user " + i, "2001:db8:0:1::" + i);
    }

    assertThat(logIn("alice", PASSWORD, "2001:db8:0:1:ffff::1")).isInstanceOf(Postponed.class);
    assertThat(logIn("alice", PASSWORD, "2001:db8:0:2::1")).isEqualTo(new Admitted(WHO));
  }

  @Test
  void pausesForAUserWhosePasswordManyAddressesGuess() {
    for (int i = 0; i < 5; i++) {
      guess(1, "alice", "198.51.100." + i);
    }

    assertThat(logIn("alice", PASSWORD, "198.51.100.99")).isInstanceOf(Postponed.class);
  }

  @Test
  void doesNotLockOutWhoHasLoggedInFromThereBefore() {
    logIn("alice", PASSWORD, HOME);
    guess(5, "alice", "198.51.100.1");

    assertThat(logIn("alice", PASSWORD, "198.51.100.1")).isInstanceOf(Postponed.class);
    assertThat(logIn("alice", PASSWORD, HOME)).isEqualTo(new Admitted(WHO));
  }

  @Test
  void doesNotForgiveAnAddressForOneRightPassword() {
    for (int i = 0; i < 20; i++) {
      guess(1, "user " + i, HOME);
      if (i == 10) {
        assertThat(logIn("alice", PASSWORD, HOME)).isEqualTo(new Admitted(WHO));
      }
    }

    assertThat(logIn("bob", "guess", HOME)).isInstanceOf(Postponed.class);
  }

  @Test
  void letsInWhoHasAToken() {
    assertThat(door.checkToken(TOKEN, HOME))
        .isEqualTo(new Admitted(new Principal("build", Role.OPERATOR)));
    assertThat(door.checkToken("of grafana", HOME))
        .isEqualTo(new Admitted(new Principal("grafana", Role.VIEWER)));
    assertThat(door.checkToken(Tokens.hash(TOKEN), HOME)).isEqualTo(new Denied());
    assertThat(door.checkToken("", HOME)).isEqualTo(new Denied());
  }

  @Test
  void pausesForWrongTokensAndLetsRightOnesIn() {
    for (int i = 0; i < 10; i++) {
      assertThat(door.checkToken("guess " + i, HOME)).isEqualTo(new Denied());
    }

    assertThat(door.checkToken("guess", HOME)).isEqualTo(new Postponed(Duration.ofSeconds(1)));
    assertThat(door.checkToken(TOKEN, HOME)).isInstanceOf(Admitted.class);
    assertThat(door.checkToken("guess", "203.0.113.8")).isEqualTo(new Denied());
    assertThat(logIn("alice", PASSWORD, HOME)).isInstanceOf(Admitted.class);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "false, -, -, OPERATOR",
        "true, -, -, VIEWER",
        "true, OPERATOR, -, OPERATOR",
        "false, VIEWER, -, VIEWER",
        "false, NONE, -, -",
        "false, -, http://localhost:8080, OPERATOR",
        "false, -, https://canary.example.com, -",
        "true, -, https://canary.example.com, -",
        "true, VIEWER, https://canary.example.com, VIEWER"
      })
  void letsInWhoIsOnThisMachine(boolean users, LocalAccess configured, String baseUrl, Role role) {
    Doorkeeper local =
        access.door(web(users ? List.of(ALICE) : List.of(), List.of(), configured, baseUrl));

    assertThat(local.findLocalRole().orElse(null)).isEqualTo(role);
    assertThat(local.hasCredentials()).isEqualTo(users);
  }

  @Test
  void knowsWhetherThereIsAnybody() {
    Doorkeeper tokens = access.door(web(List.of(), List.of(BUILD)));

    assertThat(tokens.hasCredentials()).isTrue();
    assertThat(tokens.hasUsers()).isFalse();
    assertThat(door.hasUsers()).isTrue();
  }

  @Test
  void writesDownWhoLogsInAndOut() {
    WebSession session = door.open(WHO, HOME);
    door.close(session.id(), HOME);
    door.close(session.id(), HOME);

    assertThat(access.written)
        .containsExactly(
            new AuditEntry(access.clock.instant(), "alice", HOME, "login", "alice", true, Map.of()),
            new AuditEntry(
                access.clock.instant(), "alice", HOME, "logout", "alice", true, Map.of()));
    assertThat(door.findSession(session.id())).isEmpty();
  }

  @Test
  void writesDownWhatIsRefusedWithoutNamesThatNobodyHas() {
    guess(5, "alice", HOME);
    guess(1, "my-password", HOME);
    logIn("alice", "guess", HOME);
    door.checkToken("guess", HOME);

    assertThat(access.written)
        .allMatch(entry -> entry.who().equals("anonymous") && !entry.done())
        .extracting(entry -> entry.action() + " " + entry.subject() + " " + entry.details())
        .containsExactly(
            "login alice {reason=wrong name or password}",
            "login alice {reason=wrong name or password}",
            "login alice {reason=wrong name or password}",
            "login alice {reason=wrong name or password}",
            "login alice {reason=wrong name or password}",
            "login  {reason=wrong name or password}",
            "login alice {reason=too many wrong passwords}",
            "token  {reason=unknown token}");
  }

  @Test
  void writesDownWrongTokensInAPauseToo() {
    for (int i = 0; i < 11; i++) {
      door.checkToken("guess " + i, HOME);
    }

    assertThat(access.written)
        .hasSize(11)
        .last()
        .satisfies(
            entry -> assertThat(entry.details()).containsEntry("reason", "too many wrong tokens"));
  }

  @Test
  void knowsWhetherSomebodyIsLetInStill() {
    BooleanSupplier alice = door.whileKnown(WHO);
    BooleanSupplier build = door.whileKnown(new Principal("build", Role.OPERATOR));
    BooleanSupplier grafana = door.whileKnown(new Principal("grafana", Role.OPERATOR));

    assertThat(alice.getAsBoolean()).isTrue();
    assertThat(build.getAsBoolean()).isTrue();
    assertThat(grafana.getAsBoolean()).isFalse();
    door.reconfigure(
        web(
            List.of(user("alice", PASSWORD, Role.VIEWER)),
            List.of(AccessFixture.BUILD, AccessFixture.GRAFANA)));
    assertThat(alice.getAsBoolean()).isFalse();
    assertThat(build.getAsBoolean()).isTrue();
    door.reconfigure(web(List.of(), List.of()));
    assertThat(build.getAsBoolean()).isFalse();
  }

  @Test
  void endsSessionsOfUsersWhoChange() {
    WebSession alice = door.open(WHO, HOME);

    door.reconfigure(web(List.of(ALICE), List.of()));
    assertThat(door.findSession(alice.id())).contains(alice);
    assertThat(door.checkToken(TOKEN, HOME)).isEqualTo(new Denied());

    door.reconfigure(web(List.of(user("alice", "another password", Role.OPERATOR)), List.of()));
    assertThat(door.findSession(alice.id())).isEmpty();
    assertThat(logIn("alice", PASSWORD, HOME)).isEqualTo(new Denied());
  }
}
