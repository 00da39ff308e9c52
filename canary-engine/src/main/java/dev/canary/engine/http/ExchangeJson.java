package dev.canary.engine.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.canary.engine.http.Exchange.Received;
import dev.canary.engine.redaction.Redaction;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Writes exchanges as JSON, one a line, in the shape that {@link dev.canary.api.ReportKeys#HTTP}
 * describes. This is where they are redacted.
 */
final class ExchangeJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private final Redaction redaction;

  ExchangeJson(Redaction redaction) {
    this.redaction = redaction;
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  String line(Exchange exchange) {
    return object(json -> write(json, exchange));
  }

  /** Stands in for exchanges that were too many to keep. */
  static String dropped(long count) {
    return object(json -> json.writeNumberField("dropped", count));
  }

  private static String object(Content content) {
    var line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("An exchange cannot be written as JSON.", e);
    }
    return line.toString();
  }

  private void write(JsonGenerator json, Exchange exchange) throws IOException {
    json.writeNumberField("call", exchange.place().call());
    json.writeNumberField("hop", exchange.place().hop());
    json.writeStringField("startedAt", TIME.format(exchange.place().startedAt()));
    json.writeStringField("method", exchange.sent().method());
    json.writeStringField("url", redaction.url(exchange.sent().url()));
    Received received = exchange.received();
    if (received != null) {
      json.writeNumberField("status", received.status());
      json.writeStringField("protocol", received.protocol());
    }
    writeTimings(json, exchange.took());
    json.writeObjectFieldStart("request");
    writeMessage(json, exchange.sent().headers(), exchange.sent().body());
    json.writeEndObject();
    if (received != null) {
      writeReceived(json, received);
    }
    if (exchange.failure() != null) {
      json.writeStringField("failure", redaction.text(exchange.failure()));
    }
  }

  private void writeReceived(JsonGenerator json, Received received) throws IOException {
    json.writeObjectFieldStart("response");
    writeMessage(json, received.headers(), received.body());
    json.writeBooleanField("complete", received.complete());
    json.writeEndObject();
  }

  private static void writeTimings(JsonGenerator json, Map<Phase, Long> took) throws IOException {
    json.writeObjectFieldStart("timings");
    for (Map.Entry<Phase, Long> phase : took.entrySet()) {
      json.writeFieldName(phase.getKey().key());
      json.writeNumber(BigDecimal.valueOf(phase.getValue() / 1_000, 3));
    }
    json.writeEndObject();
  }

  private void writeMessage(JsonGenerator json, Headers headers, Body body) throws IOException {
    json.writeObjectFieldStart("headers");
    for (Map.Entry<String, List<String>> header : grouped(headers).entrySet()) {
      json.writeArrayFieldStart(header.getKey());
      for (String value : header.getValue()) {
        json.writeString(redaction.header(header.getKey(), value));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    writeBody(json, body);
  }

  /** Names in lower case, since HTTP/2 knows no others. */
  private static Map<String, List<String>> grouped(Headers headers) {
    Map<String, List<String>> grouped = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i).toLowerCase(Locale.ROOT);
      grouped.computeIfAbsent(name, it -> new ArrayList<>(1)).add(headers.value(i));
    }
    return grouped;
  }

  private void writeBody(JsonGenerator json, Body body) throws IOException {
    json.writeNumberField("size", body.size());
    if (body.mediaType() != null) {
      json.writeStringField("mediaType", redaction.text(body.mediaType()));
    }
    Optional<BodyText> text = BodyText.of(body);
    if (text.isPresent()) {
      json.writeStringField("body", redacted(body, text.get()));
      json.writeBooleanField("cutOff", text.get().cutOff());
    }
  }

  private String redacted(Body body, BodyText text) {
    return text.cutOff()
        ? redaction.beginningOfBody(body.mediaType(), text.text())
        : redaction.body(body.mediaType(), text.text());
  }
}
