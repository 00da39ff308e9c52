package dev.canary.runtime.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * An event as a line of the spool: a checksum, a space, the event as JSON. JSON has no line breaks
 * of its own here, so that a damaged line never spoils the next.
 */
final class SpoolLine {

  private static final int CHECKSUM_LENGTH = 8;

  /** By a field that no other has before them; what has none of these is the start of a run. */
  private static final Map<String, Class<? extends StoreEvent>> TYPES = types();

  private SpoolLine() {}

  private static Map<String, Class<? extends StoreEvent>> types() {
    Map<String, Class<? extends StoreEvent>> types = new LinkedHashMap<>();
    types.put("change", StoreEvent.LedgerChanged.class);
    types.put("verdict", StoreEvent.Judged.class);
    types.put("notifications", StoreEvent.ToTell.class);
    types.put("amended", StoreEvent.Amended.class);
    types.put("delivery", StoreEvent.Delivered.class);
    types.put("intervened", StoreEvent.Intervened.class);
    types.put("audited", StoreEvent.Audited.class);
    types.put("end", RunEvent.Finished.class);
    return types;
  }

  static byte[] of(StoreEvent event) {
    String json = StoreJson.of(event);
    return "%s %s\n".formatted(checksum(json), json).getBytes(StandardCharsets.UTF_8);
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
    for (Map.Entry<String, Class<? extends StoreEvent>> type : TYPES.entrySet()) {
      if (event.has(type.getKey())) {
        return type.getValue();
      }
    }
    return RunEvent.Started.class;
  }

  private static String checksum(String json) {
    CRC32 sum = new CRC32();
    sum.update(json.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
