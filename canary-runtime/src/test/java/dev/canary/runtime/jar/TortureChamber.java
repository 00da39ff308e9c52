package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.canary.runtime.testing.TortureSuites;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A prober that runs a suite which behaves, every two seconds, and others which do not. */
record TortureChamber(Path directory, Prober prober) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String GOOD = "well-behaved";

  /**
   * @param every how often those that misbehave run
   * @param more options of its workers' JVMs
   */
  static TortureChamber open(
      Path directory, Collection<Torture> tortures, String every, String... more) {
    Path suites = directory.resolve("suites");
    TortureSuites.copy(suites, List.of("WellBehavedCanary"));
    TortureSuites.copy(suites, tortures.stream().map(Torture::className).toList());
    Stream<String> arguments =
        Stream.of(
            "--suites=" + suites,
            "--every=" + every,
            "--set=canary.suites.overrides.well-behaved.every=2s",
            "--set=canary.values.directory=" + directory);
    Stream<String> options =
        Stream.concat(Stream.of("-XX:MaxMetaspaceSize=48m"), Stream.of(more))
            .map("--set=canary.worker.jvm-args="::concat);
    return new TortureChamber(
        directory,
        CanaryJar.in(directory).run(Stream.concat(arguments, options).toArray(String[]::new)));
  }

  /** All runs of a suite that were not missed and have ended. */
  List<JsonNode> ended(String suite) {
    return prober.runs(suite).stream()
        .filter(run -> !run.path("endedAt").isNull())
        .filter(run -> !run.path("outcome").asText().equals("MISSED"))
        .toList();
  }

  void awaitEnded(Torture torture, int count) {
    await("%d runs of %s".formatted(count, torture))
        .atMost(PATIENCE)
        .until(() -> ended(torture.suite()).size() >= count);
  }

  void awaitExpected(Torture torture) {
    await("a run of %s with %s".formatted(torture, torture.reason()))
        .atMost(PATIENCE)
        .until(() -> ended(torture.suite()).stream().anyMatch(run -> isExpected(torture, run)));
  }

  void awaitGoodRuns(int count) {
    await("%d good runs".formatted(count))
        .atMost(PATIENCE)
        .until(() -> ended(GOOD).size() >= count);
  }

  static boolean isExpected(Torture torture, JsonNode run) {
    return run.path("outcome").asText().matches(torture.outcome())
        && run.path("reason").asText().matches("(?s)" + torture.reason());
  }

  /** The outcomes of the suite that behaves, apart from those that are as they should be. */
  List<String> harm() {
    return prober.runs(GOOD).stream()
        .filter(run -> !run.path("endedAt").isNull())
        .map(run -> run.path("outcome").asText())
        .filter(outcome -> !outcome.equals("PASSED"))
        .toList();
  }

  /** Ends it as a service is ended, and sees to it that nothing is left. */
  void leave() {
    List<ProcessHandle> family = prober.process().descendants();
    assertThat(prober.get("/livez").statusCode()).isEqualTo(200);

    assertThat(prober.terminate().exitCode()).isZero();

    await("the end of all processes")
        .atMost(Prober.PATIENCE)
        .until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Override
  public void close() {
    prober.close();
  }
}
