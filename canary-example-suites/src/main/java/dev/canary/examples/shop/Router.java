package dev.canary.examples.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the endpoint for a request.
 *
 * <p>Endpoints answer one at a time, so nothing behind them needs a lock of its own: the work is in
 * memory and takes microseconds.
 */
final class Router {

  private final List<Route> routes = new ArrayList<>();

  Router on(String method, String template, Endpoint endpoint) {
    routes.add(Route.of(method, template, endpoint));
    return this;
  }

  synchronized Response answer(Request request) {
    List<Route> there = routes.stream().filter(r -> r.match(request.path()).isPresent()).toList();
    if (there.isEmpty()) {
      throw Problem.notFound("There is nothing at %s.".formatted(request.path()));
    }
    Route route =
        there.stream()
            .filter(r -> r.method().equals(request.method()))
            .findFirst()
            .orElseThrow(() -> wrongMethod(request, there));
    Optional<Map<String, String>> variables = route.match(request.path());
    return route.endpoint().answer(request.withVariables(variables.orElseThrow()));
  }

  private static Problem wrongMethod(Request request, List<Route> there) {
    List<String> allowed = there.stream().map(Route::method).distinct().sorted().toList();
    return new Problem(
        405,
        "%s cannot be asked with %s, but with %s."
            .formatted(request.path(), request.method(), String.join(", ", allowed)));
  }
}
