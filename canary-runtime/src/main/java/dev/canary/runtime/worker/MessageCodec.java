package dev.canary.runtime.worker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages as JSON: an object whose first field is the type of the message. */
final class MessageCodec {

  private static final String TYPE = "type";

  private static final Map<String, Class<?>> TYPES =
      Stream.of(Message.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  /** A suite may publish anything; frames are bounded. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Frames.LONGEST)
                  .maxNameLength(Frames.LONGEST)
                  .build())
          .build();

  private MessageCodec() {}

  static byte[] encode(Message message) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField(TYPE, message.getClass().getSimpleName());
      new RecordWriter(json).writeFields((Record) message);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  static Message decode(byte[] bytes) throws IOException {
    try (JsonParser json = JSON.createParser(bytes)) {
      json.nextToken();
      Class<?> type = TYPE.equals(json.nextFieldName()) ? TYPES.get(json.nextTextValue()) : null;
      if (type == null) {
        throw new IOException("This is no message.");
      }
      return (Message) new RecordReader(json).readFields(type);
    } catch (RuntimeException e) {
      throw new IOException("This is no message.", e);
    }
  }
}
