package dev.canary.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTests {

  @Test
  void showsColoursUnlessSomebodyObjects() {
    assertThat(Terminal.wantsColours(Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    assertThat(Terminal.wantsColours(Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Terminal.wantsColours(Map.of("TERM", "dumb"))).isFalse();
  }

  @Test
  void showsMarksWhereTheCharsetHasThem() {
    assertThat(Terminal.canShowMarks(StandardCharsets.UTF_8)).isTrue();
    assertThat(Terminal.canShowMarks(StandardCharsets.US_ASCII)).isFalse();
  }

  @Test
  void showsNoColoursWhereThereIsNoTerminal() {
    assertThat(Terminal.ofSystem(Map.of()).colours()).isFalse();
  }
}
