package dev.canary.runtime.notify;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * What is sent once only: whoever sends counts attempts, and decides on the next. By itself OkHttp
 * would send again at once after 408, after 503 with {@code Retry-After: 0}, and when a connection
 * breaks. It still tries each address of a host until one accepts a connection.
 */
final class OneAttempt extends RequestBody {

  private final RequestBody body;

  private OneAttempt(RequestBody body) {
    this.body = body;
  }

  static Request of(Request request) {
    RequestBody body = request.body();
    return body == null
        ? request
        : request.newBuilder().method(request.method(), new OneAttempt(body)).build();
  }

  /** Hides from OkHttp what it would follow, or fail at if the number is too long for it. */
  static Response withoutRetryAfter(Interceptor.Chain chain) throws IOException {
    return chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build();
  }

  @Override
  public boolean isOneShot() {
    return true;
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
  public void writeTo(BufferedSink sink) throws IOException {
    body.writeTo(sink);
  }
}
