package dev.canary.runtime.web.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** Errors as RFC 9457 has them. */
public final class Problem {

  public static final String CONTENT_TYPE = "application/problem+json";

  /** What a client is told of failures that are not its own. */
  public static final String OUR_FAULT = "The prober could not answer; its log says why.";

  private Problem() {}

  public static Answer answer(int status, String detail) {
    return answer(status, detail, Map.of("Cache-Control", "no-store"));
  }

  public static Answer answer(int status, String detail, Map<String, String> headers) {
    return new Answer(status, CONTENT_TYPE, body(status, detail), headers);
  }

  public static byte[] body(int status, String detail) {
    return JsonWriter.bytes(
        json ->
            json.text("type", "about:blank")
                .text("title", title(status))
                .number("status", status)
                .text("detail", detail));
  }

  private static String title(int status) {
    return status == 500 ? "Internal Server Error" : HttpStatus.getMessage(status);
  }
}
