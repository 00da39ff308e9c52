package dev.canary.runtime.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.canary.runtime.config.SecretUrl;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Requests with a body of JSON. */
final class JsonRequest {

  static final MediaType JSON = MediaType.get("application/json");

  private JsonRequest() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(UTF_8);
  }

  static Request.Builder post(SecretUrl url, byte[] body) {
    return new Request.Builder().url(address(url)).post(RequestBody.create(body, JSON));
  }

  static HttpUrl address(SecretUrl url) {
    return Objects.requireNonNull(HttpUrl.get(url.uri()));
  }
}
