package dev.canary.runtime.web.access;

import dev.canary.runtime.run.AccessControl;
import dev.canary.runtime.run.Principal;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.run.WebSession;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Who was let in once, and is answered for longer, may not be let in any more meanwhile. */
public final class Standing {

  private Standing() {}

  /** Tells whether the caller may still see everything. To ask lets no session go on. */
  public static BooleanSupplier of(Caller caller, AccessControl control) {
    return switch (caller.means()) {
      case NOTHING -> () -> false;
      case LOCAL ->
          () -> control.findLocalRole().filter(it -> it.includes(Role.VIEWER)).isPresent();
      case SESSION -> ofSession(Objects.requireNonNull(caller.session()), control);
      case TOKEN, PASSWORD ->
          control.whileKnown(new Principal(caller.name(), Objects.requireNonNull(caller.role())));
    };
  }

  private static BooleanSupplier ofSession(WebSession session, AccessControl control) {
    return () -> control.isOpen(session.id());
  }
}
