package dev.canary.runtime.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonWriterTests {

  @Test
  void writesDurationsAsMillisecondsWithUpToThreeDecimals() {
    assertThat(json(it -> it.millis("a", Duration.ofNanos(1_234_567)))).isEqualTo("{\"a\":1.235}");
    assertThat(json(it -> it.millis("a", Duration.ofHours(1)))).isEqualTo("{\"a\":3600000}");
    assertThat(json(it -> it.millis("a", Duration.ZERO))).isEqualTo("{\"a\":0}");
    assertThat(json(it -> it.millis("a", null))).isEqualTo("{\"a\":null}");
  }

  @Test
  void writesTimesInUtcWithMilliseconds() {
    assertThat(json(it -> it.time("a", Instant.parse("2026-11-20T18:00:00.123456Z"))))
        .isEqualTo("{\"a\":\"2026-11-20T18:00:00.123Z\"}");
  }

  @Test
  void escapesTextAndSortsMaps() {
    assertThat(json(it -> it.texts("a", Map.of("z", "\"\n", "b", "ü"))))
        .isEqualTo("{\"a\":{\"b\":\"ü\",\"z\":\"\\\"\\n\"}}");
  }

  @Test
  void replacesHalfASurrogatePair() {
    assertThat(json(it -> it.text("a", "x\ud83d").texts("b", List.of("\ud83d\ude00\ude00"))))
        .isEqualTo("{\"a\":\"x?\",\"b\":[\"\\uD83D\\uDE00?\"]}");
  }

  private static String json(Consumer<JsonWriter> fields) {
    return new String(JsonWriter.bytes(fields), UTF_8);
  }
}
