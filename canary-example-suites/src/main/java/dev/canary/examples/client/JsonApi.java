package dev.canary.examples.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** JSON over HTTP. */
final class JsonApi {

  private static final JsonMapper JSON = new JsonMapper();
  private static final MediaType JSON_TYPE = MediaType.get("application/json");

  private final OkHttpClient http;
  private final String url;
  private final Map<String, String> headers;

  JsonApi(OkHttpClient http, String url, Map<String, String> headers) {
    this.http = http;
    this.url = url;
    this.headers = headers;
  }

  JsonApi withToken(String token) {
    return new JsonApi(http, url, Map.of("Authorization", "Bearer " + token));
  }

  Answer get(String path) {
    return send(path, new Request.Builder().get());
  }

  Answer post(String path, Object body) {
    return send(path, new Request.Builder().post(json(body)));
  }

  Answer put(String path, Object body) {
    return send(path, new Request.Builder().put(json(body)));
  }

  Answer delete(String path) {
    return send(path, new Request.Builder().delete());
  }

  private Answer send(String path, Request.Builder builder) {
    headers.forEach(builder::header);
    Request request = builder.url(url + path).build();
    try (Response response = http.newCall(request).execute()) {
      return new Answer(request.method() + " " + path, response.code(), response.body().string());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s %s: no answer, %s".formatted(request.method(), request.url(), e), e);
    }
  }

  private static RequestBody json(Object body) {
    try {
      return RequestBody.create(JSON.writeValueAsBytes(body), JSON_TYPE);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("%s cannot be written as JSON.".formatted(body), e);
    }
  }
}
