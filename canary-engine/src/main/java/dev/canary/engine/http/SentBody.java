package dev.canary.engine.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import okio.Sink;
import org.jspecify.annotations.Nullable;

/** Sends another body, and has an eye on what passes. */
final class SentBody extends RequestBody {

  private final RequestBody body;
  private final Head head;

  SentBody(RequestBody body, Head head) {
    this.body = body;
    this.head = head;
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() throws IOException {
    return body.contentLength();
  }

  @Override
  public boolean isDuplex() {
    return body.isDuplex();
  }

  @Override
  public boolean isOneShot() {
    return body.isOneShot();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    BufferedSink watched = Okio.buffer(watching(sink));
    body.writeTo(watched);
    if (!body.isDuplex()) {
      watched.emit();
    }
  }

  private Sink watching(Sink sink) {
    return new ForwardingSink(sink) {
      @Override
      public void write(Buffer source, long count) throws IOException {
        head.pass(source, 0, count);
        super.write(source, count);
      }
    };
  }
}
