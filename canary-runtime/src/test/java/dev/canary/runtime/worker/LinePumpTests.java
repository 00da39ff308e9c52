package dev.canary.runtime.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinePumpTests {

  private static List<String> pump(String text) {
    List<String> lines = new ArrayList<>();
    new LinePump(new ByteArrayInputStream(text.getBytes(UTF_8)), lines::add).run();
    return lines;
  }

  @Test
  void givesLinesWithoutTheirEndsAndNoEmptyOnes() {
    assertThat(pump("one\r\n\n  two ü\nthe rest")).containsExactly("one", "  two ü", "the rest");
  }

  @Test
  void givesWhatHasNoEndInPieces() {
    assertThat(pump("x".repeat(3_000_000)))
        .hasSize(3)
        .allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(1_048_576));
  }
}
