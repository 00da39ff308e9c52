package dev.canary.runtime.web;

import dev.canary.runtime.web.http.Body;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hands requests on when their bodies are there. No thread waits for a client that sends slowly:
 * some of them would keep all others from being answered. What is too large is handed on as far as
 * it is known, to be refused.
 */
final class WholeBodies extends Handler.Wrapper {

  /** All who are not there yet together have no more memory than this. */
  private static final long MOST_BYTES = 16 << 20;

  private final AtomicLong bytes = new AtomicLong();

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!hasBody(request.getHeaders())) {
      return super.handle(request, response, callback);
    }
    if (request.getLength() > Body.LARGEST) {
      return handOnPart(request, response, callback);
    }
    new BodyGathering(this, request, response, callback).begin();
    return true;
  }

  private static boolean hasBody(HttpFields headers) {
    return headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0
        || headers.contains(HttpHeader.TRANSFER_ENCODING);
  }

  /** Whether there is room for some more bytes, which then have to be given back. */
  boolean take(int more) {
    return bytes.addAndGet(more) <= MOST_BYTES;
  }

  void giveBack(int fewer) {
    bytes.addAndGet(-fewer);
  }

  /** Nobody reads the rest, so nothing can follow on this connection. */
  boolean handOnPart(Request part, Response response, Callback callback) throws Exception {
    response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
    return handOn(part, response, callback);
  }

  boolean handOn(Request whole, Response response, Callback callback) throws Exception {
    return super.handle(whole, response, callback);
  }
}
