package dev.canary.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.canary.api.TestData.Entry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries of the ledger as JSON, in which form they leave a run and come back to a later one. */
final class EntryJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private EntryJson() {}

  @FunctionalInterface
  private interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  static String write(Entry entry) {
    return write(json -> write(entry, json));
  }

  static String write(List<Entry> entries) {
    return write(
        json -> {
          json.writeStartArray();
          for (Entry entry : entries) {
            write(entry, json);
          }
          json.writeEndArray();
        });
  }

  static String writeDeleted(String kind, String id) {
    return write(
        json -> {
          json.writeStartObject();
          json.writeStringField("kind", kind);
          json.writeStringField("id", id);
          json.writeEndObject();
        });
  }

  private static String write(Content content) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Entry entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", entry.kind());
    json.writeStringField("id", entry.id());
    json.writeStringField("createdAt", MILLISECONDS.format(entry.createdAt()));
    json.writeObjectFieldStart("attributes");
    for (Map.Entry<String, String> attribute : entry.attributes().entrySet()) {
      json.writeStringField(attribute.getKey(), attribute.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * Reads an array of entries.
   *
   * @throws IllegalArgumentException if the text is none
   */
  static List<Entry> read(String text) {
    List<Entry> entries = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      expect(json.nextToken() == JsonToken.START_ARRAY, "it is no JSON array");
      while (json.nextToken() == JsonToken.START_OBJECT) {
        entries.add(readEntry(json));
      }
      expect(json.currentToken() == JsonToken.END_ARRAY, "the array holds more than objects");
      expect(json.nextToken() == null, "something follows it");
    } catch (JsonProcessingException e) {
      throw noJson(e);
    } catch (IOException | DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return entries;
  }

  private static IllegalArgumentException noJson(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return new IllegalArgumentException(
        "Not an array of test data: it is no JSON at line %d, column %d."
            .formatted(at.getLineNr(), at.getColumnNr()),
        e);
  }

  private static Entry readEntry(JsonParser json) throws IOException {
    String kind = null;
    String id = null;
    Instant createdAt = Instant.EPOCH;
    Map<String, String> attributes = Map.of();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "kind" -> kind = readText(name, json);
        case "id" -> id = readText(name, json);
        case "createdAt" -> createdAt = Instant.parse(readText(name, json));
        case "attributes" -> attributes = readAttributes(json);
        default -> json.skipChildren();
      }
    }
    return new Entry(required("kind", kind), required("id", id), createdAt, attributes);
  }

  private static Map<String, String> readAttributes(JsonParser json) throws IOException {
    expect(json.currentToken() == JsonToken.START_OBJECT, "the attributes are no object");
    Map<String, String> attributes = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      attributes.put(name, readText(name, json));
    }
    return attributes;
  }

  private static String readText(String name, JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    expect(token.isScalarValue() && token != JsonToken.VALUE_NULL, name + " is no text");
    return json.getText();
  }

  private static String required(String name, @Nullable String value) {
    expect(value != null && !value.isBlank(), "an entry has no " + name);
    return String.valueOf(value);
  }

  private static void expect(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException("Not an array of test data: " + otherwise + ".");
    }
  }
}
