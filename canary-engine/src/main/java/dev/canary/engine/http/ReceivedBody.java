package dev.canary.engine.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** Hands another body on as it comes, and has an eye on what passes. */
final class ReceivedBody extends ResponseBody {

  private final ResponseBody body;
  private final BufferedSource source;

  ReceivedBody(ResponseBody body, OpenExchange exchange) {
    this.body = body;
    this.source = Okio.buffer(new Watching(body.source(), exchange));
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }

  private static final class Watching extends ForwardingSource {

    private final OpenExchange exchange;

    Watching(Source body, OpenExchange exchange) {
      super(body);
      this.exchange = exchange;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      try {
        long count = super.read(sink, byteCount);
        if (count < 0) {
          exchange.onBodyRead();
        } else {
          exchange.received().pass(sink, sink.size() - count, count);
        }
        return count;
      } catch (Throwable failure) {
        exchange.fail(failure);
        throw failure;
      }
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        exchange.onBodyClosed();
      }
    }
  }
}
