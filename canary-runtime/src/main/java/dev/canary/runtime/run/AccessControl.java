package dev.canary.runtime.run;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Who is let in. Logins, wrong secrets and logouts are written down by whoever implements this.
 * Safe for use by many threads.
 */
public interface AccessControl {

  /** Whether anybody can prove who they are: there are users or tokens. */
  boolean hasCredentials();

  /** Whether there are users, who log in with a password. */
  boolean hasUsers();

  /** What those may do who are on this machine and prove nothing; empty if nothing. */
  Optional<Role> findLocalRole();

  /**
   * Checks a password.
   *
   * @param from the address that it comes from
   */
  Admission checkPassword(String user, String password, String from);

  /**
   * Checks a token.
   *
   * @param from the address that it comes from
   */
  Admission checkToken(String token, String from);

  /** Begins a session of somebody whose password was right. */
  WebSession open(Principal principal, String from);

  /** The session with that id, unless it has ended. Finding it lets it go on. */
  Optional<WebSession> findSession(String id);

  /** Whether the session with that id has not ended. To ask does not let it go on. */
  boolean isOpen(String id);

  /**
   * Tells whether somebody who was let in by a token or a password would be still: nothing of what
   * is configured for them has changed since this call.
   */
  BooleanSupplier whileKnown(Principal principal);

  /** Ends a session; does nothing if there is none with that id. */
  void close(String id, String from);
}
