package dev.canary.runtime.web;

import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.Problem;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.http.Wire;
import dev.canary.runtime.web.page.PageRoutes;
import dev.canary.runtime.web.view.WebParts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong in a request into a problem. */
final class Errors {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private final WebParts parts;

  Errors(WebParts parts) {
    this.parts = parts;
  }

  void register(RoutesConfig routes) {
    routes.exception(
        RefusedRequest.class,
        (refused, request) -> send(refused.status(), refused.detail(), Map.of(), request));
    routes.exception(
        RefusedException.class,
        (refused, request) ->
            send(status(refused), String.valueOf(refused.getMessage()), Map.of(), request));
    routes.exception(HttpResponseException.class, this::send);
    routes.exception(
        Exception.class,
        (failure, request) -> {
          LOG.error("{} {} could not be answered.", request.method(), request.path(), failure);
          Wire.send(Problem.answer(500, Problem.OUR_FAULT), request);
        });
  }

  private static int status(RefusedException refused) {
    return switch (refused.kind()) {
      case UNKNOWN -> 404;
      case INVALID -> 400;
      case CONFLICT -> 409;
    };
  }

  private void send(HttpResponseException refused, Context request) {
    switch (refused.getStatus()) {
      case 404 -> send(404, "There is nothing at %s.".formatted(request.path()), Map.of(), request);
      case 405 -> notPossible(request, refused.getDetails().getOrDefault("availableMethods", ""));
      default -> send(refused.getStatus(), "The request could not be read.", Map.of(), request);
    }
  }

  /** RFC 9110, 15.5.6: who asks for what is not possible is told what is. */
  private void notPossible(Context request, String methods) {
    send(
        405,
        "%s is not possible on %s; %s.".formatted(request.method(), request.path(), are(methods)),
        Map.of("Allow", methods),
        request);
  }

  /** People get a page, and programs a problem. */
  private void send(int status, String detail, Map<String, String> headers, Context request) {
    Answer answer =
        PageRoutes.isWanted(request)
            ? PageRoutes.problem(parts, status, detail, request)
            : Problem.answer(status, detail);
    Wire.send(answer.with(headers), request);
  }

  private static String are(String methods) {
    int last = methods.lastIndexOf(", ");
    return last < 0
        ? methods + " is"
        : methods.substring(0, last) + " and " + methods.substring(last + 2) + " are";
  }
}
