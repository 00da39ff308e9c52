package dev.canary.runtime.web.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.web.evidence.Exchange.Phase;
import dev.canary.runtime.web.evidence.Exchange.Side;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads exchanges over HTTP out of the JSON that the engine publishes. */
final class ExchangeReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Under which name the engine tells of a phase, and how it is called and coloured here. */
  private record Kind(String key, String name, String tone) {}

  private static final List<Kind> PHASES =
      List.of(
          new Kind("dns", "DNS", "dns"),
          new Kind("connect", "Connect", "connect"),
          new Kind("tls", "TLS", "tls"),
          new Kind("firstByte", "First byte", "wait"),
          new Kind("body", "Body", "transfer"));

  private ExchangeReader() {}

  /** All of a run, in the order of their ends. */
  static List<Exchange> read(Evidence evidence) {
    return evidence.http().stream().flatMap(entry -> read(entry).stream()).toList();
  }

  /** Empty for a line that tells of no exchange, but that some were left out. */
  private static Optional<Exchange> read(EvidenceEntry entry) {
    try {
      JsonNode json = JSON.readTree(entry.json());
      return json.has("method") ? Optional.of(exchange(entry.step(), json)) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Exchange exchange(@Nullable String step, JsonNode json) {
    JsonNode response = json.path("response");
    return new Exchange(
        step,
        time(json.path("startedAt")),
        json.path("method").asText(),
        json.path("url").asText(),
        json.path("status").isNumber() ? json.path("status").asInt() : null,
        text(json.path("protocol")),
        side(json.path("request")),
        response.isObject() ? side(response) : null,
        phases(json.path("timings")),
        json.path("timings").path("total").asDouble(),
        text(json.path("failure")));
  }

  private static List<Phase> phases(JsonNode timings) {
    return PHASES.stream()
        .filter(kind -> timings.path(kind.key()).isNumber())
        .map(kind -> new Phase(kind.name(), kind.tone(), timings.path(kind.key()).asDouble()))
        .toList();
  }

  private static Side side(JsonNode json) {
    List<Header> headers =
        json.path("headers").properties().stream()
            .map(header -> new Header(header.getKey(), values(header.getValue())))
            .toList();
    return new Side(
        headers,
        json.path("size").asLong(),
        text(json.path("body")),
        json.path("cutOff").asBoolean(),
        json.path("complete").asBoolean(true));
  }

  private static String values(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String text(JsonNode json) {
    return json.isTextual() ? json.asText() : null;
  }

  private static @Nullable Instant time(JsonNode json) {
    try {
      return json.isTextual() ? Instant.parse(json.asText()) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
