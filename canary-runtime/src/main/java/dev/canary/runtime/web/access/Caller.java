package dev.canary.runtime.web.access;

import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.Principal;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.run.WebSession;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request.
 *
 * @param name they are known by
 * @param role absent if they may do no more than everybody
 * @param address they come from
 * @param means how it is known who they are
 * @param session absent if they are not logged in
 */
public record Caller(
    String name, @Nullable Role role, String address, Means means, @Nullable WebSession session) {

  /** How it is known who somebody is. */
  public enum Means {
    /** It is not. */
    NOTHING,
    /** They are on the prober's own machine. */
    LOCAL,
    /** They are logged in, as a cookie says. */
    SESSION,
    /** They have a token. */
    TOKEN,
    /** They send name and password along. */
    PASSWORD
  }

  private static final String ATTRIBUTE = Caller.class.getName();
  private static final String LOCAL_NAME = "local";

  static Caller anonymous(String address) {
    return new Caller(AuditEntry.ANONYMOUS, null, address, Means.NOTHING, null);
  }

  static Caller local(Role role, String address) {
    return new Caller(LOCAL_NAME, role, address, Means.LOCAL, null);
  }

  static Caller of(Principal principal, String address, Means means) {
    return new Caller(principal.name(), principal.role(), address, means, null);
  }

  static Caller of(WebSession session, String address) {
    Principal principal = session.principal();
    return new Caller(principal.name(), principal.role(), address, Means.SESSION, session);
  }

  /**
   * Who sends this request, which has passed the gate.
   *
   * @throws NullPointerException if it has not
   */
  public static Caller of(Context request) {
    return Objects.requireNonNull(request.<Caller>attribute(ATTRIBUTE), "It passed no gate.");
  }

  void remember(Context request) {
    request.attribute(ATTRIBUTE, this);
  }

  public boolean may(Role needed) {
    return role != null && role.includes(needed);
  }

  /** What the forms of their pages have as the field {@code _csrf}; empty without a session. */
  public Optional<String> findCsrfToken() {
    return Optional.ofNullable(session).map(WebSession::csrfToken);
  }
}
