package dev.canary.runtime.web;

import dev.canary.runtime.web.http.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is refused before it gets as far as a path: bad paths, headers that are too long.
 */
final class UnreadableRequests extends ErrorHandler {

  private static final String DETAIL = UnreadableRequests.class.getName();

  private final boolean isHttps;

  UnreadableRequests(boolean isHttps) {
    this.isHttps = isHttps;
  }

  /** Answers so, with a sentence that says what is wrong. */
  static void refuse(
      int status, String detail, Request request, Response response, Callback callback) {
    request.setAttribute(DETAIL, detail);
    Response.writeError(request, response, callback, status);
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    ResponseHeaders.of(isHttps).forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    response.write(true, ByteBuffer.wrap(Problem.body(code, detail(request, code))), callback);
  }

  private static String detail(Request request, int code) {
    return request.getAttribute(DETAIL) instanceof String detail
        ? detail
        : code < 500 ? "The request could not be read." : Problem.OUR_FAULT;
  }
}
