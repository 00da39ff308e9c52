package dev.canary.runtime.web;

import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.web.access.AccessRefused;
import dev.canary.runtime.web.access.Gate;
import dev.canary.runtime.web.access.Refusals;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.Problem;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.http.Wire;
import dev.canary.runtime.web.page.ProblemPages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong in a request into a problem. */
final class Errors {

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private final Gate gate;
  private final Refusals refusals;
  private final ProblemPages pages;

  Errors(Gate gate, Refusals refusals, ProblemPages pages) {
    this.gate = gate;
    this.refusals = refusals;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.exception(
        AccessRefused.class,
        (refused, request) -> Wire.send(refusals.answer(refused, request), request));
    routes.exception(
        RefusedRequest.class,
        (refused, request) -> send(refused.status(), refused.detail(), request));
    routes.exception(
        RefusedException.class,
        (refused, request) -> send(status(refused), refused.getMessage(), request));
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
      case 404, 405 -> conceal(refused, request);
      case 413 -> send(413, "The request is too large; 64 KiB is the most.", request);
      default -> send(refused.getStatus(), "The request could not be read.", request);
    }
  }

  /** What there is and what not is nothing for those who may not see it. */
  private void conceal(HttpResponseException refused, Context request) {
    try {
      gate.requireView(request);
    } catch (AccessRefused e) {
      Wire.send(refusals.answer(e, request), request);
      return;
    }
    if (refused.getStatus() == 404) {
      send(404, "There is nothing at %s.".formatted(request.path()), request);
    } else {
      Wire.send(notPossible(request, refused.getDetails()), request);
    }
  }

  /** RFC 9110, 15.5.6: who asks for what is not possible is told what is. */
  private Answer notPossible(Context request, Map<String, String> details) {
    String methods = details.getOrDefault("availableMethods", "");
    String sentence =
        "%s is not possible on %s; %s.".formatted(request.method(), request.path(), are(methods));
    return answer(405, sentence, request).with(Map.of("Allow", methods));
  }

  private void send(int status, @Nullable String detail, Context request) {
    Wire.send(answer(status, String.valueOf(detail), request), request);
  }

  /** People get a page, and programs a problem. */
  private Answer answer(int status, String detail, Context request) {
    return pages.isWanted(request)
        ? pages.answer(status, detail, request)
        : Problem.answer(status, detail);
  }

  private static String are(String methods) {
    int last = methods.lastIndexOf(", ");
    return last < 0
        ? methods + " is"
        : methods.substring(0, last) + " and " + methods.substring(last + 2) + " are";
  }
}
