package dev.canary.runtime.web.api;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.web.http.RefusedRequest;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which runs a request asks for. */
final class RunParameters {

  private static final int DEFAULT_LIMIT = 50;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern CURSOR = Pattern.compile("[\\w.:-]{1,100}");

  private final Context request;

  private RunParameters(Context request) {
    this.request = request;
  }

  static RunParameters of(Context request) {
    return new RunParameters(request);
  }

  RunQuery query(@Nullable String suite) {
    Set<Outcome> outcomes =
        request.queryParams("outcome").stream()
            .map(RunParameters::outcome)
            .collect(Collectors.toUnmodifiableSet());
    return new RunQuery(suite, before(), outcomes, suite == null ? null : trigger(), limit());
  }

  private @Nullable Trigger trigger() {
    String trigger = request.queryParam("trigger");
    if (trigger == null) {
      return null;
    }
    return Arrays.stream(Trigger.values())
        .filter(it -> it.name().equals(trigger))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedRequest.wrong(
                    "trigger", trigger, "one of SCHEDULE, MANUAL, PIPELINE, CLEANUP"));
  }

  private int limit() {
    String limit = request.queryParam("limit");
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    int number = WHOLE_NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
    if (number < 1 || number > RunQuery.MAX_LIMIT) {
      throw RefusedRequest.wrong(
          "limit", limit, "a whole number from 1 to %d".formatted(RunQuery.MAX_LIMIT));
    }
    return number;
  }

  private @Nullable String before() {
    String before = request.queryParam("before");
    if (before != null && !CURSOR.matcher(before).matches()) {
      throw RefusedRequest.wrong("before", before, "the \"next\" of an earlier answer");
    }
    return before;
  }

  private static Outcome outcome(String name) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.name().equals(name))
        .findFirst()
        .orElseThrow(() -> RefusedRequest.wrong("outcome", name, "one of " + outcomes()));
  }

  private static String outcomes() {
    return Arrays.stream(Outcome.values()).map(Outcome::name).collect(Collectors.joining(", "));
  }
}
