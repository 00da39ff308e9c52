package dev.canary.runtime.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes records, and all that they may have, as JSON. See {@link RecordReader}. */
record RecordWriter(JsonGenerator json) {

  void writeFields(Record owner) throws IOException {
    for (Shape.Component component : Shape.of(owner.getClass()).components()) {
      json.writeFieldName(component.name());
      write(component.of(owner));
    }
  }

  private void write(@Nullable Object value) throws IOException {
    if (value instanceof Record owner) {
      json.writeStartObject();
      writeFields(owner);
      json.writeEndObject();
    } else if (value instanceof Map<?, ?> map) {
      write(map);
    } else if (value instanceof Collection<?> values) {
      write(values);
    } else {
      writeSingle(value);
    }
  }

  private void write(Map<?, ?> map) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeFieldName(whole(String.valueOf(entry.getKey())));
      write(entry.getValue());
    }
    json.writeEndObject();
  }

  private void write(Collection<?> values) throws IOException {
    json.writeStartArray();
    for (Object value : values) {
      write(value);
    }
    json.writeEndArray();
  }

  private void writeSingle(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name());
    } else {
      json.writeString(whole(value.toString()));
    }
  }

  /** Halves of characters cannot be sent; a question mark takes their place. */
  private static String whole(String text) {
    boolean mayHaveHalves = text.chars().anyMatch(it -> Character.isSurrogate((char) it));
    return mayHaveHalves ? new String(text.getBytes(UTF_8), UTF_8) : text;
  }
}
