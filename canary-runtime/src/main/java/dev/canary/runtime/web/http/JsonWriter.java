package dev.canary.runtime.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the fields of a JSON object, in the order of the calls. What is absent becomes null. */
public final class JsonWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;

  private JsonWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  /** The bytes of an object with these fields. */
  public static byte[] bytes(Consumer<JsonWriter> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      generator.writeStartObject();
      fields.accept(new JsonWriter(generator));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public JsonWriter text(String name, @Nullable String value) {
    return write(
        () -> {
          generator.writeFieldName(wellFormed(name));
          generator.writeString(value == null ? null : wellFormed(value));
        });
  }

  public JsonWriter text(String name, @Nullable Enum<?> value) {
    return text(name, value == null ? null : value.name());
  }

  public JsonWriter time(String name, @Nullable Instant time) {
    return text(name, time == null ? null : Times.iso(time));
  }

  public JsonWriter number(String name, long value) {
    return write(() -> generator.writeNumberField(name, value));
  }

  /** From 0 to 1, rounded down to six decimals: what is not whole must not look so. */
  public JsonWriter ratio(String name, OptionalDouble ratio) {
    BigDecimal value =
        ratio.isPresent()
            ? BigDecimal.valueOf(ratio.getAsDouble())
                .setScale(6, RoundingMode.DOWN)
                .stripTrailingZeros()
            : null;
    return write(() -> generator.writeNumberField(name, value));
  }

  /** In milliseconds, with up to three decimals. */
  public JsonWriter millis(String name, @Nullable Duration duration) {
    BigDecimal millis = duration == null ? null : Times.millis(duration);
    return write(() -> generator.writeNumberField(name, millis));
  }

  public JsonWriter flag(String name, boolean value) {
    return write(() -> generator.writeBooleanField(name, value));
  }

  public JsonWriter texts(String name, Collection<String> values) {
    return write(
        () -> {
          generator.writeArrayFieldStart(name);
          for (String value : values) {
            generator.writeString(wellFormed(value));
          }
          generator.writeEndArray();
        });
  }

  /** A map, sorted by its keys. */
  public JsonWriter texts(String name, Map<String, String> values) {
    return object(name, json -> new TreeMap<>(values).forEach(json::text));
  }

  public JsonWriter object(String name, Consumer<JsonWriter> fields) {
    return write(
        () -> {
          generator.writeObjectFieldStart(name);
          fields.accept(this);
          generator.writeEndObject();
        });
  }

  public <T> JsonWriter object(String name, @Nullable T value, BiConsumer<T, JsonWriter> fields) {
    return value == null
        ? text(name, (String) null)
        : object(name, json -> fields.accept(value, json));
  }

  public <T> JsonWriter objects(
      String name, Collection<T> values, BiConsumer<T, JsonWriter> fields) {
    return write(
        () -> {
          generator.writeArrayFieldStart(name);
          for (T value : values) {
            generator.writeStartObject();
            fields.accept(value, this);
            generator.writeEndObject();
          }
          generator.writeEndArray();
        });
  }

  /** The fields of another object, which is given as JSON. */
  public JsonWriter fieldsOf(String object) {
    return write(
        () -> {
          try (JsonParser parser = FACTORY.createParser(wellFormed(object))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
              generator.copyCurrentStructure(parser);
            }
          }
        });
  }

  /** Half a surrogate pair, which a test may well publish, must not cost the whole answer. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  private JsonWriter write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }
}
