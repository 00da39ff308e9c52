package dev.canary.examples.shop;

import java.util.Map;

/** A request that is refused; answered as {@code application/problem+json}. */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(409, "Conflict"),
          Map.entry(413, "Content Too Large"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"));

  private final int status;

  Problem(int status, String detail) {
    // Neither suppression nor stack trace: it is an answer, not a defect.
    super(detail, null, false, false);
    this.status = status;
  }

  static Problem badRequest(String detail) {
    return new Problem(400, detail);
  }

  static Problem notFound(String detail) {
    return new Problem(404, detail);
  }

  static Problem conflict(String detail) {
    return new Problem(409, detail);
  }

  Response response() {
    return response(status, String.valueOf(getMessage()));
  }

  static Response response(int status, String detail) {
    Body body = new Body("about:blank", TITLES.getOrDefault(status, "Problem"), status, detail);
    return new Response(status, "application/problem+json", Json.write(body));
  }

  private record Body(String type, String title, int status, String detail) {}
}
