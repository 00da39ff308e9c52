package dev.canary.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.TestData.Entry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryJsonTests {

  private static final Instant WHEN = Instant.parse("2026-11-20T18:00:00.120Z");

  private static final Entry STRANGE =
      new Entry(
          "kind \"of\" thing",
          "id\\with\n\t\u0001 and \u00fc, \u4f60, \ud83d\udc24",
          WHEN,
          attributes("quote", "\"", "\u00fc", "\u00e6", "empty", ""));

  private static Map<String, String> attributes(String... pairs) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      attributes.put(pairs[i], pairs[i + 1]);
    }
    return attributes;
  }

  @Test
  void readsWhatItHasWritten() {
    var plain = new Entry("invoice", "7", Instant.EPOCH, Map.of());

    String json = EntryJson.write(List.of(STRANGE, plain));

    assertThat(EntryJson.read(json)).containsExactly(STRANGE, plain);
  }

  @Test
  void writesAttributesInTheirOrder() {
    var entry = new Entry("invoice", "7", WHEN, attributes("z", "1", "b", "2", "a", "3"));

    assertThat(EntryJson.write(entry))
        .isEqualTo(
            "{\"kind\":\"invoice\",\"id\":\"7\",\"createdAt\":\"2026-11-20T18:00:00.120Z\","
                + "\"attributes\":{\"z\":\"1\",\"b\":\"2\",\"a\":\"3\"}}");
  }

  @Test
  void escapesWhatJsonDoesNotAllow() {
    assertThat(EntryJson.writeDeleted("a \"kind\"", "back\\slash\n"))
        .isEqualTo("{\"kind\":\"a \\\"kind\\\"\",\"id\":\"back\\\\slash\\n\"}");
  }

  @Test
  void readsNumbersAndPassesOverWhatItDoesNotKnow() {
    String json =
        "[{\"id\":7,\"more\":{\"id\":[8]},\"kind\":\"invoice\",\"attributes\":{\"size\":1.5}}]";

    assertThat(EntryJson.read(json))
        .containsExactly(new Entry("invoice", "7", Instant.EPOCH, Map.of("size", "1.5")));
  }

  @Test
  void readsNothingFromNothing() {
    assertThat(EntryJson.read("[]")).isEmpty();
  }
}
