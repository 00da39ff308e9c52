package dev.canary.engine.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept of an output. */
class TailTests {

  private final Tail tail = new Tail();

  @Test
  void isEmptyAtFirst() {
    assertThat(tail.text()).isEmpty();
    assertThat(tail.lastLines(5)).isEmpty();
  }

  @Test
  void hasWhatWasWrittenAlsoInTheMiddleOfACharacter() {
    byte[] bytes = "für".getBytes(UTF_8);
    tail.write(bytes, 2);
    tail.write(new byte[] {bytes[2], bytes[3]}, 2);

    assertThat(tail.text()).isEqualTo("für");
  }

  @Test
  void neverBeginsInTheMiddleOfACharacter() {
    byte[] euros = "€".repeat(2_000).getBytes(UTF_8);
    for (int i = 0; i < 100; i++) {
      tail.write(euros, euros.length);
    }

    assertThat(tail.text()).matches("€+").hasSizeGreaterThanOrEqualTo(Tail.KEPT / 3);
  }

  @Test
  void hasAtLeast64KiBAndAtMostTwiceAsMuch() {
    byte[] piece = "x".repeat(1_000).getBytes(UTF_8);
    for (int written = 1_000; written < 500_000; written += 1_000) {
      tail.write(piece, piece.length);

      assertThat(tail.text().length()).isBetween(Math.min(written, Tail.KEPT), 2 * Tail.KEPT);
    }
  }
}
