package dev.canary.runtime.web.access;

import dev.canary.runtime.config.PublicPath;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Body;
import dev.canary.runtime.web.http.Route;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stands before every path. Nothing is answered that has not passed it. */
public final class Gate {

  private static final Pattern FIRST_WORD = Pattern.compile("^/([a-z]+)(?:[./].*)?$");

  private static final String NOBODY =
      """
      Nobody can log in here: the prober has no users and no tokens. Name some in its configuration, \
      under canary.web.users and canary.web.tokens, or use it on its own machine by the name localhost.""";

  private final WebAccess access;
  private final Identification identification;
  private final ForgeryCheck forgeries;
  private final ChangeLog changes;

  public Gate(WebAccess access) {
    this.access = access;
    this.identification = new Identification(access);
    this.forgeries = new ForgeryCheck(access);
    this.changes = new ChangeLog(access.audit(), access.clock());
  }

  /**
   * Lets only those to the path who may use it.
   *
   * @throws IllegalArgumentException if the path says that it is a summary and is none of those
   *     that can be closed
   */
  public Handler guard(Route route) {
    Optional<PublicPath> summary = summary(route);
    return request -> {
      if (route.isChange()) {
        changes.write(route, request, () -> pass(route, summary, request));
      } else {
        pass(route, summary, request);
      }
    };
  }

  private void pass(Route route, Optional<PublicPath> summary, Context request) throws Exception {
    Caller caller = identify(request);
    requireRole(caller, neededFor(route.access(), summary));
    Body.requireLegibleQuery(request);
    if (!route.isSafe()) {
      requireMeant(caller, route, request);
    }
    route.handler().handle(request);
  }

  /** What is no change is written down if it is forged, such as a login. */
  private void requireMeant(Caller caller, Route route, Context request) {
    try {
      forgeries.requireOwnSite(caller, request);
      Body.requireLegible(request);
      forgeries.requireToken(caller, route.access(), request);
    } catch (AccessRefused refused) {
      if (!route.isChange()) {
        changes.writeRefused(route, request, refused);
      }
      throw refused;
    }
  }

  /**
   * Lets those know what is there and what is not who may see it.
   *
   * @throws AccessRefused if the caller may not
   */
  public void requireView(Context request) {
    requireRole(identify(request), Optional.of(Role.VIEWER));
  }

  private Caller identify(Context request) {
    Caller stranger = identification.stranger(request);
    stranger.remember(request);
    Caller caller = identification.of(request, stranger.address());
    caller.remember(request);
    return caller;
  }

  /** Nobody needs to be told apart where all are let in. */
  private Optional<Role> neededFor(Access needed, Optional<PublicPath> summary) {
    return switch (needed) {
      case OPEN -> Optional.empty();
      case SUMMARY -> summary.filter(access.settings().closed()::contains).map(it -> Role.VIEWER);
      case VIEW -> Optional.of(Role.VIEWER);
      case OPERATE -> Optional.of(Role.OPERATOR);
    };
  }

  private void requireRole(Caller caller, Optional<Role> needed) {
    if (needed.isEmpty() || caller.may(needed.get())) {
      return;
    }
    if (caller.role() != null) {
      throw AccessRefused.forbidden(
          "This takes the role operator, which %s does not have.".formatted(caller.name()));
    }
    throw access.control().hasCredentials()
        ? AccessRefused.unknown("This needs a login, or a token as \"Authorization: Bearer …\".")
        : AccessRefused.forbidden(NOBODY);
  }

  private static Optional<PublicPath> summary(Route route) {
    if (route.access() != Access.SUMMARY) {
      return Optional.empty();
    }
    String word = FIRST_WORD.matcher(route.path()).replaceFirst("$1");
    PublicPath path =
        Arrays.stream(PublicPath.values())
            .filter(it -> it.word().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s cannot be closed, so it must not be open either.".formatted(route)));
    return Optional.of(path);
  }
}
