package dev.canary.engine.http;

import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Reads out of headers what bodies are. */
final class Bodies {

  private static final String ENCODING = "Content-Encoding";

  private Bodies() {}

  static Body sent(Request request, Head head) {
    RequestBody body = request.body();
    MediaType type = body == null ? null : body.contentType();
    return new Body(text(type), request.header(ENCODING), head.bytes(), head.size());
  }

  static Body received(Response response, Head head) {
    return new Body(
        response.header("Content-Type"), response.header(ENCODING), head.bytes(), head.size());
  }

  private static @Nullable String text(@Nullable MediaType type) {
    return type == null ? null : type.toString();
  }
}
