package dev.canary.runtime.web.access;

import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Route;
import java.util.List;

/** Where people log in and out, and what was changed from outside. */
public final class AccessRoutes {

  private AccessRoutes() {}

  public static List<Route> of(WebAccess access) {
    LoginEndpoint login = new LoginEndpoint(access.control());
    AuditEndpoint audit = new AuditEndpoint(access.audit());
    return List.of(
        Route.getAtOnce("/login", Access.OPEN, login::show),
        Route.post("/login", Access.OPEN, login::logIn),
        Route.post("/logout", Access.VIEW, login::logOut),
        Route.get("/api/audit", Access.OPERATE, audit::all));
  }
}
