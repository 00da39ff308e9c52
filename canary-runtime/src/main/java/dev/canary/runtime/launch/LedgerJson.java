package dev.canary.runtime.launch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Test data in the form in which the engine publishes it and takes it back, as {@link
 * dev.canary.api.ReportKeys#TEST_DATA_CREATED} describes it.
 */
final class LedgerJson {

  private static final JsonFactory JSON = new JsonFactory();

  private LedgerJson() {}

  /** An entry of which it is not said whose it is. */
  record Item(String kind, String id, Instant createdAt, Map<String, String> attributes) {

    LedgerKey key(String owner) {
      return new LedgerKey(owner, kind, id);
    }

    LedgerEntry entry(String owner, @Nullable String run) {
      return new LedgerEntry(key(owner), run, createdAt, attributes);
    }
  }

  /** Reads one object. */
  static Item read(String text) {
    return parse(
        text,
        json -> {
          json.nextToken();
          return readItem(json);
        });
  }

  /** Reads an array of objects. */
  static List<Item> readAll(String text) {
    return parse(
        text,
        json -> {
          List<Item> items = new ArrayList<>();
          json.nextToken();
          while (json.nextToken() == JsonToken.START_OBJECT) {
            items.add(readItem(json));
          }
          return items;
        });
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(JsonParser json) throws IOException;
  }

  private static <T> T parse(String text, Reading<T> reading) {
    try (JsonParser json = JSON.createParser(text)) {
      return reading.read(json);
    } catch (IOException e) {
      throw new UncheckedIOException("The engine's test data cannot be read: " + text, e);
    }
  }

  private static Item readItem(JsonParser json) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> attributes = Map.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.START_OBJECT) {
        attributes = readTexts(json);
      } else {
        texts.put(name, json.getText());
      }
    }
    Instant createdAt = Instant.parse(texts.getOrDefault("createdAt", Instant.EPOCH.toString()));
    return new Item(
        texts.getOrDefault("kind", ""), texts.getOrDefault("id", ""), createdAt, attributes);
  }

  private static Map<String, String> readTexts(JsonParser json) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      texts.put(name, json.getText());
    }
    return texts;
  }

  /** Writes an array of objects. */
  static String write(List<LedgerEntry> entries) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (LedgerEntry entry : entries) {
        write(entry, json);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(LedgerEntry entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", entry.key().kind());
    json.writeStringField("id", entry.key().id());
    json.writeStringField("createdAt", entry.createdAt().toString());
    json.writeObjectFieldStart("attributes");
    for (Map.Entry<String, String> attribute : entry.attributes().entrySet()) {
      json.writeStringField(attribute.getKey(), attribute.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
