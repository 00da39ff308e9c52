package dev.canary.runtime.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.canary.runtime.run.Run;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * An event as a line of the spool: a checksum, a space, the run, or the change of the ledger or of
 * a verdict, as JSON. JSON has no line breaks of its own here, so that a damaged line never spoils
 * the next.
 */
final class SpoolLine {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(times())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          // The line of a newer prober may say more.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final int CHECKSUM_LENGTH = 8;

  /** What only a change of the ledger has. */
  private static final String CHANGE = "change";

  /** What only a change of a verdict has. */
  private static final String VERDICT = "verdict";

  private SpoolLine() {}

  private static SimpleModule times() {
    return new SimpleModule()
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addSerializer(Duration.class, ToStringSerializer.instance)
        .addDeserializer(Instant.class, new Text<>(Instant.class, Instant::parse))
        .addDeserializer(Duration.class, new Text<>(Duration.class, Duration::parse));
  }

  static byte[] of(StoreEvent event) {
    try {
      String json = JSON.writeValueAsString(event instanceof RunEvent run ? run.run() : event);
      return "%s %s\n".formatted(checksum(json), json).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("This could not be written as JSON: " + event, e);
    }
  }

  /** Nothing if the line is damaged. */
  static Optional<StoreEvent> parse(String line) {
    if (line.length() <= CHECKSUM_LENGTH) {
      return Optional.empty();
    }
    String json = line.substring(CHECKSUM_LENGTH + 1);
    return line.startsWith(checksum(json) + " ") ? parseJson(json) : Optional.empty();
  }

  private static Optional<StoreEvent> parseJson(String json) {
    try {
      return Optional.of(parse(JSON.readTree(json)));
    } catch (JsonProcessingException fromAnotherVersion) {
      return Optional.empty();
    }
  }

  private static StoreEvent parse(JsonNode event) throws JsonProcessingException {
    if (event.has(CHANGE)) {
      return JSON.treeToValue(event, StoreEvent.LedgerChanged.class);
    }
    return event.has(VERDICT)
        ? JSON.treeToValue(event, StoreEvent.Judged.class)
        : RunEvent.of(JSON.treeToValue(event, Run.class));
  }

  private static String checksum(String json) {
    CRC32 sum = new CRC32();
    sum.update(json.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }

  private static final class Text<T> extends FromStringDeserializer<T> {

    private static final long serialVersionUID = 1;

    private final transient Function<String, T> parser;

    Text(Class<T> type, Function<String, T> parser) {
      super(type);
      this.parser = parser;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) {
      return parser.apply(text);
    }
  }
}
