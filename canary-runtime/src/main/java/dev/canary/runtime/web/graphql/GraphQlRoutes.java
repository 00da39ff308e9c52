package dev.canary.runtime.web.graphql;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.RunHistory;
import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonInput;
import dev.canary.runtime.web.http.Parameters;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.http.Route;
import graphql.ExecutionInput;
import graphql.GraphQL;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Queries by GET and by POST, as the GraphQL over HTTP specification has them. Nothing can be
 * changed by either.
 */
public final class GraphQlRoutes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunHistory runs;
  private final HealthSource suites;
  private volatile @Nullable GraphQL graphQl;

  private GraphQlRoutes(RunHistory runs, HealthSource suites) {
    this.runs = runs;
    this.suites = suites;
  }

  public static List<Route> of(RunHistory runs, HealthSource suites) {
    GraphQlRoutes routes = new GraphQlRoutes(runs, suites);
    return List.of(
        Route.get("/query", Access.VIEW, routes::get),
        Route.query("/query", Access.VIEW, routes::post));
  }

  /** A query as clients send it; all but the first may be left out, and some send more. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Query(
      @Nullable String query,
      @Nullable String operationName,
      @Nullable Map<String, Object> variables) {}

  private Answer get(Context request) {
    Parameters parameters = new Parameters(request);
    return answer(
        new Query(
            parameters.find("query").orElse(null),
            parameters.find("operationName").orElse(null),
            parameters.find("variables").map(GraphQlRoutes::variables).orElse(null)));
  }

  private static Map<String, Object> variables(String json) {
    return JsonInput.read("The parameter \"variables\"", json, new TypeReference<>() {});
  }

  private Answer post(Context request) {
    return answer(JsonInput.read("The body", request.body(), new TypeReference<Query>() {}));
  }

  private Answer answer(Query query) {
    if (query.query() == null) {
      throw RefusedRequest.invalid(
          "There is no query. Send one as {\"query\": \"{ongoingTests {id name}}\"} by POST, or as the"
              + " parameter \"query\" by GET.");
    }
    ExecutionInput input =
        ExecutionInput.newExecutionInput(query.query())
            .operationName(query.operationName())
            .variables(Objects.requireNonNullElse(query.variables(), Map.of()))
            .build();
    return Answer.json(write(graphQl().execute(input).toSpecification()));
  }

  /** Loaded when it is first asked for: it takes time that most probers never need. */
  private GraphQL graphQl() {
    GraphQL loaded = graphQl;
    if (loaded == null) {
      loaded = Schema.load(runs, suites);
      graphQl = loaded;
    }
    return loaded;
  }

  private static byte[] write(Map<String, Object> result) {
    try {
      return JSON.writeValueAsBytes(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The answer cannot be written as JSON.", e);
    }
  }
}
