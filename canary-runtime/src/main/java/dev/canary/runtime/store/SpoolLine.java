package dev.canary.runtime.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * An event as a line of the spool: a checksum, a space, the event as JSON. JSON has no line breaks
 * of its own here, so that a damaged line never spoils the next.
 */
final class SpoolLine {

  private static final int CHECKSUM_LENGTH = 8;

  /** What only a change of the ledger has. */
  private static final String CHANGE = "change";

  /** What only a change of a verdict has. */
  private static final String VERDICT = "verdict";

  /** What only a run that has ended has. */
  private static final String END = "end";

  private SpoolLine() {}

  static byte[] of(StoreEvent event) {
    try {
      String json = StoreJson.MAPPER.writeValueAsString(event);
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
      JsonNode event = StoreJson.MAPPER.readTree(json);
      return Optional.of(StoreJson.MAPPER.treeToValue(event, typeOf(event)));
    } catch (JsonProcessingException fromAnotherVersion) {
      return Optional.empty();
    }
  }

  private static Class<? extends StoreEvent> typeOf(JsonNode event) {
    if (event.has(CHANGE)) {
      return StoreEvent.LedgerChanged.class;
    }
    if (event.has(VERDICT)) {
      return StoreEvent.Judged.class;
    }
    return event.has(END) ? RunEvent.Finished.class : RunEvent.Started.class;
  }

  private static String checksum(String json) {
    CRC32 sum = new CRC32();
    sum.update(json.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
