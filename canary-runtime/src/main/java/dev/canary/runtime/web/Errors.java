package dev.canary.runtime.web;

import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.Problem;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.http.Wire;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong in a request into a problem. */
final class Errors {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private Errors() {}

  static void register(RoutesConfig routes) {
    routes.exception(
        RefusedRequest.class,
        (refused, request) ->
            Wire.send(Problem.answer(refused.status(), refused.detail()), request));
    routes.exception(
        HttpResponseException.class,
        (refused, request) -> Wire.send(refusal(refused, request), request));
    routes.exception(
        Exception.class,
        (failure, request) -> {
          LOG.error("{} {} could not be answered.", request.method(), request.path(), failure);
          Wire.send(Problem.answer(500, Problem.OUR_FAULT), request);
        });
  }

  private static Answer refusal(HttpResponseException refused, Context request) {
    return switch (refused.getStatus()) {
      case 404 -> Problem.answer(404, "There is nothing at %s.".formatted(request.path()));
      case 405 -> notPossible(request, refused.getDetails().getOrDefault("availableMethods", ""));
      default -> Problem.answer(refused.getStatus(), "The request could not be read.");
    };
  }

  /** RFC 9110, 15.5.6: who asks for what is not possible is told what is. */
  private static Answer notPossible(Context request, String methods) {
    return Problem.answer(
        405,
        "%s is not possible on %s; %s.".formatted(request.method(), request.path(), are(methods)),
        Map.of("Allow", methods, "Cache-Control", "no-store"));
  }

  private static String are(String methods) {
    int last = methods.lastIndexOf(", ");
    return last < 0
        ? methods + " is"
        : methods.substring(0, last) + " and " + methods.substring(last + 2) + " are";
  }
}
