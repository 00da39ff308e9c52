package dev.canary.runtime.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Puts into words what a run has left in the system under test. */
final class LeftBehind {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LeftBehind() {}

  /**
   * Says what is left.
   *
   * @param entries the JSON array that the engine publishes
   */
  static String sentence(String entries) {
    try {
      List<String> names = new ArrayList<>();
      for (JsonNode entry : JSON.readTree(entries)) {
        names.add("%s \"%s\"".formatted(entry.path("kind").asText(), entry.path("id").asText()));
      }
      return "Test data was left behind: " + String.join(", ", names) + ".";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The engine's test data cannot be read: " + entries, e);
    }
  }
}
