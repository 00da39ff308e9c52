package dev.canary.runtime.web.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A response: its status, what is in it, and further headers. */
public final class Answer {

  public static final String HEALTH = "application/health+json";
  public static final String JSON = "application/json";
  public static final String XML = "application/xml;charset=utf-8";

  private static final Map<String, String> NOT_TO_BE_STORED = Map.of("Cache-Control", "no-store");

  final int status;
  final String contentType;
  final byte[] body;
  final Map<String, String> headers;

  public Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.headers = Map.copyOf(headers);
  }

  /** An answer that is true at this moment only. */
  public static Answer ofNow(int status, String contentType, byte[] body) {
    return new Answer(status, contentType, body, NOT_TO_BE_STORED);
  }

  public static Answer json(byte[] body) {
    return ofNow(200, JSON, body);
  }

  /**
   * A list, as all of the API are.
   *
   * @param next the cursor of what follows; null if nothing does
   */
  public static <T> Answer list(
      List<T> data, @Nullable String next, BiConsumer<T, JsonWriter> write) {
    return json(JsonWriter.bytes(json -> json.objects("data", data, write).text("next", next)));
  }

  /** The same with further headers. */
  public Answer with(Map<String, String> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(more);
    return new Answer(status, contentType, body, all);
  }
}
