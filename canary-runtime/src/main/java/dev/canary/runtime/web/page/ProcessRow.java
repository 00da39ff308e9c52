package dev.canary.runtime.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.web.view.Took;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A child process that a suite has started. */
record ProcessRow(String command, String exitCode, String took, String output) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Optional<ProcessRow> of(EvidenceEntry entry) {
    try {
      JsonNode json = JSON.readTree(entry.json());
      return json.has("command") ? Optional.of(of(json)) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static ProcessRow of(JsonNode json) {
    return new ProcessRow(
        StreamSupport.stream(json.path("command").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(" ")),
        json.path("exitCode").asText(),
        Took.ofMillis(json.path("durationMs").asDouble()),
        json.path("output").asText());
  }
}
