package dev.canary.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.canary.engine.redaction.Redaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A run that makes requests, and what was recorded of them. */
final class RecordedRun {

  static final String ID = "0190163d-8694-739b-aea5-966c26f8ad91";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Redaction redaction = new Redaction("");
  private final RunHttp http;

  RecordedRun() {
    this(new RunMark("invoices", () -> ID, () -> "1"));
  }

  RecordedRun(RunMark mark) {
    this(mark, Evidence.ALL);
  }

  RecordedRun(RunMark mark, Evidence evidence) {
    http = new RunHttp(mark, redaction, evidence);
  }

  RunHttp http() {
    return http;
  }

  OkHttpClient client() {
    return http.client();
  }

  Redaction redaction() {
    return redaction;
  }

  static Request get(HttpUrl url) {
    return new Request.Builder().url(url).build();
  }

  static Request post(HttpUrl url, RequestBody body) {
    return new Request.Builder().url(url).post(body).build();
  }

  /** Makes a call and reads its body. */
  String read(Request request) {
    try (Response response = client().newCall(request).execute()) {
      return response.body().string();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was recorded since this was asked the last time. */
  List<JsonNode> exchanges() {
    List<JsonNode> exchanges = new ArrayList<>();
    for (String line : http.takeEvidence(false)) {
      assertThat(line).doesNotContain("\n");
      exchanges.add(parsed(line));
    }
    return exchanges;
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode exchange() {
    List<JsonNode> exchanges = exchanges();
    assertThat(exchanges).hasSize(1);
    return exchanges.get(0);
  }
}
