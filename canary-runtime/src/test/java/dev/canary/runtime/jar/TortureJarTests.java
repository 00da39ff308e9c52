package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Suites that misbehave in every way, beside one that behaves. */
@Isolated("It takes the whole machine, or measures it.")
class TortureJarTests {

  @TempDir Path directory;

  /** Several of them are giants, and there is room for all at the same time. */
  @Test
  void isNotEvenNoticedByOthersMostOfTheTime() {
    Set<Torture> harmless = Torture.of(Torture.Kind.HARMLESS);
    try (TortureChamber chamber = TortureChamber.open(directory, harmless, "6s", "-Xmx1g")) {
      harmless.forEach(torture -> chamber.awaitEnded(torture, 2));

      assertThat(harmless)
          .allSatisfy(
              torture ->
                  assertThat(chamber.ended(torture.suite()))
                      .allSatisfy(run -> assertExpected(torture, run)));
      assertThat(chamber.harm()).isEmpty();
      assertThat(chamber.prober().sum("canary_worker_restarts_total")).isZero();
      assertThat(chamber.prober().log()).allMatch(JsonNode::isObject);
      chamber.leave();
      assertThat(directory.toFile().list())
          .containsExactlyInAnyOrder("canary.db", "stray-processes", "suites");
    }
  }

  @Test
  void costsNobodyARunWhenItCostsItsWorker() {
    Set<Torture> condemning = Torture.of(Torture.Kind.CONDEMNING);
    try (TortureChamber chamber = TortureChamber.open(directory, condemning, "30s")) {
      condemning.forEach(torture -> chamber.awaitEnded(torture, 1));
      chamber.awaitGoodRuns(4);

      assertThat(condemning)
          .allSatisfy(
              torture ->
                  assertThat(chamber.ended(torture.suite()))
                      .allSatisfy(run -> assertExpected(torture, run)));
      assertThat(chamber.harm()).isEmpty();
      assertThat(chamber.prober().sum("canary_worker_restarts_total")).isPositive();
      chamber.leave();
    }
  }

  /** In their first round they are together and take each other along; later each is alone. */
  @Test
  void losesItsOwnRunsWhenItEndsItsWorker() {
    Set<Torture> deadly = Torture.of(Torture.Kind.DEADLY);
    try (TortureChamber chamber = TortureChamber.open(directory, deadly, "6s")) {
      deadly.forEach(chamber::awaitExpected);
      chamber.awaitGoodRuns(4);

      assertThat(deadly)
          .allSatisfy(
              torture ->
                  assertThat(chamber.ended(torture.suite()))
                      .allMatch(run -> run.path("outcome").asText().equals("ERROR")));
      assertThat(chamber.harm()).hasSizeLessThanOrEqualTo(2);
      for (String reason : new String[] {"exit", "out-of-memory", "crash"}) {
        assertThat(
                chamber
                    .prober()
                    .sum("canary_worker_restarts_total\\{reason=\"%s\"}".formatted(reason)))
            .isPositive();
      }
      chamber.leave();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("long")
  void spoilsAtMostOneRunOfAnother(Torture torture) {
    try (TortureChamber chamber = TortureChamber.open(directory, Set.of(torture), "4s")) {
      chamber.awaitEnded(torture, 3);
      chamber.awaitGoodRuns(6);

      assertThat(chamber.ended(torture.suite())).allSatisfy(run -> assertExpected(torture, run));
      assertThat(chamber.harm())
          .hasSizeLessThanOrEqualTo(torture.kind() == Torture.Kind.HARMLESS ? 0 : 1);
      chamber.leave();
    }
  }

  private static void assertExpected(Torture torture, JsonNode run) {
    assertThat(TortureChamber.isExpected(torture, run))
        .as("%s should be %s by %s: %s", torture, torture.outcome(), torture.reason(), run)
        .isTrue();
  }
}
