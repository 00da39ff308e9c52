package dev.canary.runtime.web;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A request whose body, or the beginning of it, is there already. */
final class GatheredRequest extends Request.Wrapper {

  private final AtomicReference<Content.@Nullable Chunk> body;

  /**
   * @param isWhole whether nothing follows
   */
  GatheredRequest(Request request, byte[] body, boolean isWhole) {
    super(request);
    this.body = new AtomicReference<>(Content.Chunk.from(ByteBuffer.wrap(body), isWhole));
  }

  @Override
  public Content.@Nullable Chunk read() {
    Content.Chunk gathered = body.getAndSet(null);
    return gathered == null ? super.read() : gathered;
  }
}
