package dev.canary.runtime.web.health;

import dev.canary.runtime.run.Readiness;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import java.util.List;
import java.util.Optional;

/** Whether the prober itself is well, whatever it has found out about others. */
final class ConditionsEndpoint {

  private final List<Readiness> conditions;

  ConditionsEndpoint(List<Readiness> conditions) {
    this.conditions = conditions;
  }

  Answer check() {
    List<String> problems =
        conditions.stream().map(Readiness::findProblem).flatMap(Optional::stream).toList();
    boolean isWell = problems.isEmpty();
    byte[] body =
        JsonWriter.bytes(
            json -> json.text("status", isWell ? "pass" : "fail").texts("problems", problems));
    return Answer.ofNow(isWell ? 200 : 503, Answer.HEALTH, body);
  }
}
