package dev.canary.runtime.web.health;

import dev.canary.runtime.run.Readiness;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.web.access.Caller;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Whether the prober itself is well, whatever it has found out about others. */
final class ConditionsEndpoint {

  private final List<Readiness> conditions;

  ConditionsEndpoint(List<Readiness> conditions) {
    this.conditions = conditions;
  }

  /** Problems may name files and hosts, so they are told to those only who may see everything. */
  Answer check(Context request) {
    List<String> problems =
        conditions.stream().map(Readiness::findProblem).flatMap(Optional::stream).toList();
    boolean isWell = problems.isEmpty();
    byte[] body =
        JsonWriter.bytes(
            json -> {
              json.text("status", isWell ? "pass" : "fail");
              if (Caller.of(request).may(Role.VIEWER)) {
                json.texts("problems", problems);
              }
            });
    return Answer.ofNow(isWell ? 200 : 503, Answer.HEALTH, body);
  }
}
