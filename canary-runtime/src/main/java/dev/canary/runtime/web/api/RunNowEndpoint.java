package dev.canary.runtime.web.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RunOrder;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.web.access.Caller;
import dev.canary.runtime.web.access.Change;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs suites now. */
record RunNowEndpoint(SuiteControl control) {

  private static final TypeReference<Order> ORDER = new TypeReference<>() {};

  /** What the body of a request may say; all but suites or tags may be left out. */
  private record Order(
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> suites,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> tags,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Map<String, String> labels,
      @Nullable String reason) {

    RunOrder by(String who) {
      return new RunOrder(
          Objects.requireNonNullElse(suites, Set.of()),
          Objects.requireNonNullElse(tags, Set.of()),
          Objects.requireNonNullElse(labels, Map.of()),
          who,
          reason);
    }
  }

  /** Answers when the launches have begun; what they find is read from their runs. */
  Answer post(Context request) {
    RunOrder order = JsonBody.read(request, ORDER).by(Caller.of(request).name());
    describe(order).describe(request);
    var launches = control.runNow(order);
    return Answer.ofNow(
        202,
        Answer.JSON,
        JsonWriter.bytes(json -> json.objects("launches", launches, RunNowEndpoint::write)));
  }

  private static Change describe(RunOrder order) {
    String subject =
        String.join(
            ", ",
            new TreeSet<>(
                Stream.concat(
                        order.suites().stream(), order.tags().stream().map(tag -> "tag " + tag))
                    .toList()));
    String reason = order.reason();
    return new Change("run", subject, reason == null ? Map.of() : Map.of("reason", reason));
  }

  private static void write(LaunchInfo launch, JsonWriter json) {
    json.text("id", launch.id())
        .object("links", links -> links.text("runs", "/api/runs?launch=" + launch.id()));
  }
}
