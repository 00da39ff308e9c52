package dev.canary.runtime.web.api;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.web.http.Parameters;
import dev.canary.runtime.web.http.RefusedRequest;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which runs a request asks for. */
record RunParameters(Context request, Parameters parameters) {

  static RunParameters of(Context request) {
    return new RunParameters(request, new Parameters(request));
  }

  /** Of all suites; or of one. */
  RunQuery query(@Nullable String suite) {
    Set<Outcome> outcomes =
        request.queryParams("outcome").stream()
            .map(RunParameters::outcome)
            .collect(Collectors.toUnmodifiableSet());
    return new RunQuery(
        suite, parameters.before(), outcomes, trigger(suite), parameters.limit(RunQuery.MAX_LIMIT));
  }

  private @Nullable Trigger trigger(@Nullable String suite) {
    String trigger = parameters.find("trigger").orElse(null);
    if (trigger != null && suite == null) {
      throw RefusedRequest.invalid(
          "The parameter \"trigger\" is for the runs of one suite. Ask for them at /api/suites/{suiteId}/runs.");
    }
    return trigger == null ? null : one("trigger", trigger, Trigger.values());
  }

  private static Outcome outcome(String name) {
    return one("outcome", name, Outcome.values());
  }

  private static <T extends Enum<T>> T one(String parameter, String name, T[] all) {
    return Arrays.stream(all)
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> RefusedRequest.wrong(parameter, name, "one of " + names(all)));
  }

  private static String names(Enum<?>[] all) {
    return Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
  }
}
