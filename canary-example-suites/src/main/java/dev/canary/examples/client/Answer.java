package dev.canary.examples.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * What the shop answered.
 *
 * @param call such as {@code GET /invoices}
 */
record Answer(String call, int status, String body) {

  /** A new property in the shop's answers breaks no client. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final int LONGEST_EXCERPT = 200;

  Answer expect(int expected) {
    if (status != expected) {
      throw new UnexpectedAnswer(
          status, "%s: expected: %d but was: %d. %s".formatted(call, expected, status, excerpt()));
    }
    return this;
  }

  <T> T as(Class<T> type) {
    try {
      return JSON.readValue(body, type);
    } catch (JsonProcessingException e) {
      throw unexpected(type);
    }
  }

  <T> List<T> asListOf(Class<T> type) {
    try {
      return JSON.readerForListOf(type).readValue(body);
    } catch (JsonProcessingException e) {
      throw unexpected(type);
    }
  }

  private UnexpectedAnswer unexpected(Class<?> type) {
    return new UnexpectedAnswer(
        status, "%s: expected: %s but was: %s".formatted(call, type.getSimpleName(), excerpt()));
  }

  private String excerpt() {
    return body.substring(0, Math.min(body.length(), LONGEST_EXCERPT));
  }
}
