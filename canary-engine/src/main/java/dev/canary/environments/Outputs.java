package dev.canary.environments;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Reads outputs from JSON: an object. What is in objects and arrays within it gets a name with
 * dots, such as {@code subnets.0}.
 */
final class Outputs {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final Map<String, String> values = new LinkedHashMap<>();

  private Outputs() {}

  /**
   * Reads the outputs, in their order.
   *
   * @throws IOException if the text is something else; the message is part of a sentence
   */
  static Map<String, String> parse(String text) throws IOException {
    Outputs outputs = new Outputs();
    try (JsonParser json = JSON.createParser(text)) {
      outputs.read(json);
    } catch (JsonProcessingException e) {
      throw new IOException(describe(e), e);
    }
    return Collections.unmodifiableMap(outputs.values);
  }

  /** The rest of the message is about the parser. */
  private static String describe(JsonProcessingException e) {
    String summary = e.getOriginalMessage().split("[:(]", 2)[0].strip();
    return "%s in line %d".formatted(summary, e.getLocation().getLineNr());
  }

  private void read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("it does not begin with {");
    }
    readObject(json);
    if (json.nextToken() != null) {
      throw new IOException("something follows the object");
    }
  }

  private void readObject(JsonParser json) throws IOException {
    while (!json.getParsingContext().inRoot()) {
      JsonToken token = json.nextToken();
      if (token.isScalarValue()) {
        put(name(json.getParsingContext().pathAsPointer()), json);
      }
    }
  }

  private void put(String name, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      throw new IOException("the output %s is null".formatted(name));
    }
    if (values.put(name, json.getText()) != null) {
      throw new IOException("there are two outputs %s".formatted(name));
    }
  }

  private static String name(JsonPointer pointer) {
    StringJoiner name = new StringJoiner(".");
    Optional<JsonPointer> rest = Optional.of(pointer);
    while (rest.isPresent() && !rest.get().matches()) {
      name.add(rest.get().getMatchingProperty());
      rest = Optional.ofNullable(rest.get().tail());
    }
    return name.toString();
  }
}
