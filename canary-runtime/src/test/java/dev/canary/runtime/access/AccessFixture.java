package dev.canary.runtime.access;

import dev.canary.runtime.config.AccessSettings;
import dev.canary.runtime.config.LocalAccess;
import dev.canary.runtime.config.SecretText;
import dev.canary.runtime.config.WebSettings;
import dev.canary.runtime.config.WebToken;
import dev.canary.runtime.config.WebUser;
import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.testing.ManualClock;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Alice, who is an operator with the password "correct horse", and what is written down. */
final class AccessFixture implements AuditTrail {

  static final String HOME = "203.0.113.7";
  static final String PASSWORD = "correct horse";
  static final String TOKEN = "canary_token-of-the-build";

  static final WebUser ALICE = user("alice", PASSWORD, Role.OPERATOR);
  static final WebToken BUILD = new WebToken("build", null, new SecretText(TOKEN), Role.OPERATOR);
  static final WebToken GRAFANA =
      new WebToken("grafana", new SecretText(Tokens.hash("of grafana")), null, Role.VIEWER);

  final ManualClock clock = new ManualClock();
  final List<AuditEntry> written = new ArrayList<>();

  static WebUser user(String name, String password, Role role) {
    String hash = BCrypt.hashpw(password, BCrypt.gensalt("$2b", 4));
    return new WebUser(name, new SecretText(hash), role);
  }

  static WebSettings web(List<WebUser> users, List<WebToken> tokens) {
    return web(users, tokens, null, null);
  }

  static WebSettings web(
      List<WebUser> users,
      List<WebToken> tokens,
      @Nullable LocalAccess local,
      @Nullable String baseUrl) {
    return new WebSettings(
        "0.0.0.0",
        0,
        baseUrl == null ? null : URI.create(baseUrl),
        new AccessSettings(users, tokens, local, Set.of(), List.of()),
        null);
  }

  Doorkeeper door() {
    return door(web(List.of(ALICE), List.of(BUILD, GRAFANA)));
  }

  Doorkeeper door(WebSettings web) {
    return Doorkeeper.of(web, this, clock);
  }

  @Override
  public void add(AuditEntry entry) {
    written.add(entry);
  }

  @Override
  public Page<AuditEntry> find(@Nullable String before, int limit) {
    return new Page<>(written, null);
  }
}
