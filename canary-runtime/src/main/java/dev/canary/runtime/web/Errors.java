package dev.canary.runtime.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong in a request into a problem. */
final class Errors {

  static final String OUR_FAULT = "The prober could not answer; its log says why.";

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private Errors() {}

  static void register(RoutesConfig routes) {
    routes.exception(
        RefusedRequest.class,
        (refused, request) ->
            Wire.send(Problem.answer(refused.status(), refused.detail()), request));
    routes.exception(
        HttpResponseException.class,
        (refused, request) -> Wire.send(refusal(refused.getStatus(), request), request));
    routes.exception(
        Exception.class,
        (failure, request) -> {
          LOG.error("{} {} could not be answered.", request.method(), request.path(), failure);
          Wire.send(Problem.answer(500, OUR_FAULT), request);
        });
  }

  private static Answer refusal(int status, Context request) {
    return switch (status) {
      case 404 -> Problem.answer(404, "There is nothing at %s.".formatted(request.path()));
      case 405 ->
          Problem.answer(
              405,
              "%s is not possible on %s; GET and HEAD are."
                  .formatted(request.method(), request.path()),
              Map.of("Allow", "GET, HEAD", "Cache-Control", "no-store"));
      default -> Problem.answer(status, "The request could not be read.");
    };
  }
}
