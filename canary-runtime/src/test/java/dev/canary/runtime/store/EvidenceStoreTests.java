package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.AttachmentInfo;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.testing.ManualClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence in the database: how it gets there, and how it leaves. */
class EvidenceStoreTests {

  private static final Instant NOW = ManualClock.START;
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path directory;
  private final ManualClock clock = new ManualClock();
  private StoreLab lab;

  @BeforeEach
  void openALab() {
    lab = StoreLab.in(directory, clock);
  }

  @AfterEach
  void closeTheLab() {
    lab.close();
  }

  private static Run tell(RunStore store, Run run, Evidence evidence) {
    store.onStarted(run.start());
    store.onEvidence(run.id(), evidence);
    store.onFinished(run);
    return run;
  }

  private static Run passed(Duration ago) {
    return SampleRuns.ended("shop", NOW.minus(ago), Duration.ofSeconds(1), Outcome.PASSED);
  }

  private static Evidence withoutFiles(Evidence evidence) {
    return new Evidence(evidence.logs(), evidence.http(), evidence.processes(), List.of());
  }

  @Test
  void readsWhatWasToldOfARun() {
    RunStore store = lab.start();
    Evidence evidence = SampleRuns.evidence();

    Run run = tell(store, SampleRuns.full(), evidence);
    store.flush(StoreLab.LONG);

    assertThat(store.findRun(run.id())).contains(run);
    assertThat(store.findEvidence(run.id())).isEqualTo(withoutFiles(evidence));
    assertThat(store.findAttachments(run.id()))
        .containsExactly(
            new AttachmentInfo(0, "issue", "page.html", "text/html", 2),
            new AttachmentInfo(1, null, "page.png", "image/png", 3));
    assertThat(store.findAttachment(run.id(), 0)).contains(evidence.attachments().get(0));
    assertThat(store.findAttachment(run.id(), 1)).contains(evidence.attachments().get(1));
    assertThat(store.findAttachment(run.id(), 2)).isEmpty();
  }

  @Test
  void hasNoneOfARunThatLeftNone() {
    RunStore store = lab.start();

    Run run = lab.tell(1).get(0);
    store.flush(StoreLab.LONG);

    assertThat(store.findEvidence(run.id())).isEqualTo(Evidence.NONE);
    assertThat(store.findAttachments(run.id())).isEmpty();
    assertThat(lab.count("evidence")).isZero();
  }

  @Test
  void keepsThatOfAnAttemptThatAnotherOneFollowed() {
    RunStore store = lab.start();
    Run failed = SampleRuns.full();
    Run next = SampleRuns.passed(SampleRuns.start("invoices"));

    store.onStarted(failed.start());
    store.onEvidence(failed.id(), SampleRuns.evidence());
    store.onRetried(new Run(failed.start(), failed.end(), true), next.start());
    store.onFinished(next);
    store.flush(StoreLab.LONG);

    assertThat(store.findEvidence(failed.id()).logs()).hasSize(2);
    assertThat(store.findEvidence(next.id())).isEqualTo(Evidence.NONE);
  }

  @Test
  void deletesThatOfPassedRunsBeforeTheRuns() {
    RunStore store = lab.start();
    Run old = tell(store, passed(DAY.multipliedBy(8)), SampleRuns.evidence());
    Run young = tell(store, passed(DAY.multipliedBy(6)), SampleRuns.evidence());
    Run failed = SampleRuns.ended("shop", NOW.minus(DAY.multipliedBy(20)), DAY, Outcome.FAILED);
    tell(store, failed, SampleRuns.evidence());
    store.flush(StoreLab.LONG);

    advanceUntilEvidenceIs(2);

    assertThat(store.findRun(old.id())).contains(old);
    assertThat(store.findEvidence(old.id())).isEqualTo(Evidence.NONE);
    assertThat(store.findAttachments(old.id())).isEmpty();
    assertThat(store.findEvidence(young.id()).logs()).hasSize(2);
    assertThat(store.findAttachments(failed.id())).hasSize(2);
  }

  @Test
  void deletesThatOfOtherRunsWithThem() {
    RunStore store = lab.start();
    Run failed = SampleRuns.ended("shop", NOW.minus(DAY.multipliedBy(181)), DAY, Outcome.FAILED);
    tell(store, failed, SampleRuns.evidence());
    store.flush(StoreLab.LONG);

    advanceUntilEvidenceIs(0);

    assertThat(lab.count("run")).isZero();
    assertThat(lab.count("attachment")).isZero();
  }

  private void advanceUntilEvidenceIs(int count) {
    await()
        .atMost(StoreLab.LONG)
        .until(
            () -> {
              clock.advance(Duration.ofMinutes(2));
              return lab.count("evidence") == count;
            });
  }

  @Test
  void deletesThatOfPassedRunsFirstWhenThereIsTooMuch() {
    RunStore store =
        lab.start(new StoreLimits(DAY.multipliedBy(30), DAY.multipliedBy(180), DAY, 10_000_000));
    Run failed = tell(store, SampleRuns.full(), SampleRuns.evidence(bytes(500_000)));

    for (int i = 0; i < 60; i++) {
      tell(store, passed(Duration.ZERO), SampleRuns.evidence(bytes(400_000)));
    }
    store.flush(StoreLab.LONG);

    await().atMost(StoreLab.LONG).until(() -> lab.count("evidence") < 26);
    assertThat(lab.count("run")).isEqualTo(61);
    assertThat(store.findAttachment(failed.id(), 1))
        .map(Attachment::content)
        .contains(SampleRuns.evidence(bytes(500_000)).attachments().get(1).content());
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  @Test
  void survivesADatabaseThatCannotBeWritten() throws Exception {
    RunStore store = lab.start();
    List<Run> runs;
    try (Connection lock = lab.lock()) {
      assertThat(lock.isClosed()).isFalse();
      runs =
          IntStream.range(0, 5)
              .mapToObj(number -> tell(store, SampleRuns.full(), SampleRuns.evidence()))
              .toList();
      lab.awaitSpool();
    }

    store.flush(StoreLab.LONG);

    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(store.findEvidence(run.id()))
                  .isEqualTo(withoutFiles(SampleRuns.evidence()));
              assertThat(store.findAttachment(run.id(), 1))
                  .contains(SampleRuns.evidence().attachments().get(1));
            });
  }
}
