package dev.canary.runtime.web;

import dev.canary.runtime.web.access.AccessRefused;
import dev.canary.runtime.web.access.Gate;
import dev.canary.runtime.web.access.Refusals;
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

  private final Gate gate;
  private final Refusals refusals;

  Errors(Gate gate, Refusals refusals) {
    this.gate = gate;
    this.refusals = refusals;
  }

  void register(RoutesConfig routes) {
    routes.exception(
        AccessRefused.class,
        (refused, request) -> Wire.send(refusals.answer(refused, request), request));
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

  private Answer refusal(HttpResponseException refused, Context request) {
    return switch (refused.getStatus()) {
      case 404, 405 -> concealed(refused, request);
      case 413 -> Problem.answer(413, "The request is too large; 64 KiB is the most.");
      default -> Problem.answer(refused.getStatus(), "The request could not be read.");
    };
  }

  /** What there is and what not is nothing for those who may not see it. */
  private Answer concealed(HttpResponseException refused, Context request) {
    try {
      gate.requireView(request);
    } catch (AccessRefused e) {
      return refusals.answer(e, request);
    }
    return refused.getStatus() == 404
        ? Problem.answer(404, "There is nothing at %s.".formatted(request.path()))
        : notPossible(request, refused.getDetails().getOrDefault("availableMethods", ""));
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
