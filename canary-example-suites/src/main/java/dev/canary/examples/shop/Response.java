package dev.canary.examples.shop;

/**
 * What the shop answers.
 *
 * @param body empty for none
 */
record Response(int status, String contentType, String body) {

  static Response ok(Object value) {
    return json(200, value);
  }

  static Response created(Object value) {
    return json(201, value);
  }

  static Response noContent() {
    return new Response(204, "application/json", "");
  }

  private static Response json(int status, Object value) {
    return new Response(status, "application/json", Json.write(value));
  }

  boolean hasBody() {
    return status != 204 && status != 304 && !body.isEmpty();
  }
}
