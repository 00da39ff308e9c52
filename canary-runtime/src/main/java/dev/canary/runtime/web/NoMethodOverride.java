package dev.canary.runtime.web;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses requests that say by a header that they are of another method. Javalin would believe
 * them, and nobody else: what browsers send unasked as GET would change something.
 */
final class NoMethodOverride extends Handler.Wrapper {

  private static final String HEADER = "X-HTTP-Method-Override";

  private static final String NOT_BELIEVED =
      "The header X-HTTP-Method-Override is not believed; send the request by the method itself.";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!request.getHeaders().contains(HEADER)) {
      return super.handle(request, response, callback);
    }
    UnreadableRequests.refuse(
        HttpStatus.BAD_REQUEST_400, NOT_BELIEVED, request, response, callback);
    return true;
  }
}
