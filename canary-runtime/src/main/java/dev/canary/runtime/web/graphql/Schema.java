package dev.canary.runtime.web.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.RunHistory;
import dev.canary.runtime.web.http.Resources;
import graphql.GraphQL;
import graphql.Scalars;
import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

/** The schema, and how its fields are found. */
final class Schema {

  /** Ten pages of runs, or the whole description of the schema, which tools ask for. */
  private static final int MAX_COMPLEXITY = 1_000;

  private static final int PAGE_OF_RUNS = 90;

  private Schema() {}

  static GraphQL load(RunHistory runs, HealthSource suites) {
    String text = new String(Resources.bytes(Schema.class, "schema.graphqls"), UTF_8);
    GraphQLSchema schema =
        new SchemaGenerator()
            .makeExecutableSchema(new SchemaParser().parse(text), wiring(runs, suites));
    return GraphQL.newGraphQL(schema)
        .instrumentation(new MaxQueryComplexityInstrumentation(MAX_COMPLEXITY, complexity()))
        .defaultDataFetcherExceptionHandler(new FetchFailures())
        .build();
  }

  private static RuntimeWiring wiring(RunHistory runs, HealthSource suites) {
    TestInstances instances = new TestInstances(runs, suites);
    return RuntimeWiring.newRuntimeWiring()
        .scalar(time())
        .type(
            "Query",
            type ->
                type.dataFetcher("tests", instances::tests)
                    .dataFetcher("test", instances::test)
                    .dataFetcher("ongoingTests", instances::ongoing))
        .build();
  }

  private static GraphQLScalarType time() {
    return GraphQLScalarType.newScalar()
        .name("Time")
        .coercing(Scalars.GraphQLString.getCoercing())
        .build();
  }

  private static FieldComplexityCalculator complexity() {
    return (field, children) ->
        children + (field.getFieldDefinition().getName().equals("tests") ? PAGE_OF_RUNS : 1);
  }
}
