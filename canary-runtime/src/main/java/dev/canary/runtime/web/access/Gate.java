package dev.canary.runtime.web.access;

import dev.canary.runtime.config.PublicPath;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.http.Route;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
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
      Caller caller = identify(request);
      if (isChange(route, request)) {
        changes.write(caller, route, request, () -> pass(route, summary, caller, request));
      } else {
        pass(route, summary, caller, request);
      }
    };
  }

  private void pass(Route route, Optional<PublicPath> summary, Caller caller, Context request)
      throws Exception {
    requireRole(caller, neededFor(route.access(), summary));
    if (!ForgeryCheck.isSafe(request)) {
      readBody(request);
    }
    forgeries.check(caller, route.access(), request);
    route.handler().handle(request);
  }

  /** Whether anybody looks at it or not, it must be whole, and not too large. */
  private static void readBody(Context request) {
    try {
      var unused = request.bodyAsBytes();
    } catch (HttpResponseException e) {
      throw e;
    } catch (Exception e) {
      throw RefusedRequest.invalid("The request could not be read.");
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
    Caller caller = identification.of(request);
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

  private static boolean isChange(Route route, Context request) {
    return route.access() == Access.OPERATE && !ForgeryCheck.isSafe(request);
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
