package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownTests {

  private final List<String> stopped = new ArrayList<>();
  private final Shutdown shutdown = new Shutdown();

  private void start(String part) {
    shutdown.then(part, () -> stopped.add(part));
  }

  @Test
  void stopsWhatWasStartedLastFirst() {
    start("store");
    start("scheduler");

    boolean well = shutdown.run();

    assertThat(well).isTrue();
    assertThat(stopped).containsExactly("scheduler", "store");
  }

  @Test
  void stopsTheOthersIfAPartFailsTo() {
    start("store");
    shutdown.then(
        "launcher",
        () -> {
          throw new IllegalStateException("a failure of this test");
        });
    start("scheduler");

    boolean well = shutdown.run();

    assertThat(well).isFalse();
    assertThat(stopped).containsExactly("scheduler", "store");
  }

  @Test
  void stopsEachPartOnce() {
    start("store");

    shutdown.undo();
    shutdown.run();

    assertThat(stopped).containsExactly("store");
  }
}
