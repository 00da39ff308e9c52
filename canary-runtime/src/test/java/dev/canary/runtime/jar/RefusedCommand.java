package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** A command that ends before anything is begun, and leaves its work directory as it was. */
record RefusedCommand(Ended ended) {

  /** Three times what is promised, since the machine may be busy. */
  private static final Duration SOON = Duration.ofSeconds(15);

  static RefusedCommand of(CanaryJar jar, String... arguments) {
    var workDir = new WorkDir(jar.workDir());
    Map<Path, String> before = workDir.contents();
    long start = System.nanoTime();

    Ended ended = jar.execute(arguments);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    assertThat(workDir.contents()).isEqualTo(before);
    assertThat(ended.out()).isEmpty();
    return new RefusedCommand(ended);
  }

  /** What arguments, configuration and suites are refused with. */
  void asWrongInput(String... sentences) {
    with(2, sentences);
  }

  /** What a place that the prober cannot work in is refused with. */
  void asFailureOfTheProber(String... sentences) {
    with(3, sentences);
  }

  private void with(int exitCode, String... sentences) {
    assertThat(ended.err()).isEqualTo(Stream.of(sentences).map("canary: "::concat).toList());
    assertThat(ended.exitCode()).isEqualTo(exitCode);
  }
}
