package dev.canary.runtime.web.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of an answer that may not fit into the buffers of the connection. No thread waits for
 * the client: some who read slowly must not keep all others from being answered.
 */
final class LargeBody implements WriteListener {

  private static final Logger LOG = LoggerFactory.getLogger(LargeBody.class);

  private final ServletOutputStream out;
  private final byte[] body;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private boolean given;

  private LargeBody(ServletOutputStream out, byte[] body) {
    this.out = out;
    this.body = body;
  }

  /** Begins to write; complete when everything is written or the client is gone. */
  static CompletableFuture<Void> write(byte[] body, ServletOutputStream out) {
    LargeBody writing = new LargeBody(out, body);
    out.setWriteListener(writing);
    return writing.end;
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      if (given) {
        end.complete(null);
        return;
      }
      given = true;
      out.write(body);
    }
  }

  @Override
  public void onError(Throwable cause) {
    LOG.debug("The client went away before it was answered.", cause);
    end.complete(null);
  }
}
