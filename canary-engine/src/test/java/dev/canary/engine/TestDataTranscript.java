package dev.canary.engine;

import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.suite;

import dev.canary.api.ReportKeys;
import java.util.List;

/** The lines of a launch that are about test data, with the times in them taken out. */
final class TestDataTranscript {

  private TestDataTranscript() {}

  static List<String> timeless(List<String> transcript) {
    return transcript.stream()
        .map(it -> it.replaceAll("\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\"", "NOW"))
        .toList();
  }

  static String created(Class<?> suite, String kind, String id) {
    return published(suite(suite), ReportKeys.TEST_DATA_CREATED, json(kind, id));
  }

  static String deleted(Class<?> suite, String kind, String id) {
    String json = "{\"kind\":\"%s\",\"id\":\"%s\"}".formatted(kind, id);
    return published(suite(suite), ReportKeys.TEST_DATA_DELETED, json);
  }

  static String left(Class<?> suite, String... entries) {
    return published(
        suite(suite), ReportKeys.TEST_DATA_LEFT, "[" + String.join(",", entries) + "]");
  }

  static String json(String kind, String id) {
    return "{\"kind\":\"%s\",\"id\":\"%s\",\"createdAt\":NOW,\"attributes\":{}}"
        .formatted(kind, id);
  }
}
