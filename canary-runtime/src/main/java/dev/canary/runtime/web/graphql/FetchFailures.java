package dev.canary.runtime.web.graphql;

import dev.canary.runtime.web.http.Problem;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what is wrong with a query; what is wrong with the prober is for its log. */
final class FetchFailures implements DataFetcherExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FetchFailures.class);

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters failed) {
    GraphQLError error =
        GraphQLError.newError()
            .message("%s", message(failed.getException()))
            .path(failed.getPath())
            .location(failed.getSourceLocation())
            .build();
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(error).build());
  }

  private static String message(Throwable failure) {
    if (failure instanceof GraphQLException) {
      return String.valueOf(failure.getMessage());
    }
    LOG.error("A GraphQL query could not be answered.", failure);
    return Problem.OUR_FAULT;
  }
}
