package dev.canary.engine.process;

import static dev.canary.engine.process.GivenProcesses.awaitEnd;
import static dev.canary.engine.process.GivenProcesses.isAlive;
import static dev.canary.engine.process.GivenProcesses.pidIn;
import static dev.canary.engine.process.GivenProcesses.shell;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** All child processes of a run. */
class ChildProcessesTests {

  private static final String STUBBORN = "trap '' TERM; echo $$; while true; do sleep 1; done";

  private final List<ProcessRecord> records = new CopyOnWriteArrayList<>();
  private final ChildProcesses processes =
      new ChildProcesses(records::add, text -> text.replace("s3cret", "[REDACTED]"));

  @AfterEach
  void close() {
    processes.close();
  }

  @Test
  void tellHowEachEndedBeforeThoseWhoWaitForItGoOn() throws Exception {
    int exitCode = processes.start(shell("echo out; echo err >&2; exit 7")).waitFor();

    assertThat(exitCode).isEqualTo(7);
    assertThat(records).hasSize(1);
    ProcessRecord ended = records.get(0);
    assertThat(ended.command()).containsExactly("sh", "-c", "echo out; echo err >&2; exit 7");
    assertThat(ended.exitCode()).isEqualTo(7);
    assertThat(ended.output()).isEqualTo("out\nerr\n");
    assertThat(ended.took()).isPositive();
  }

  @Test
  void keepSecretsToThemselves() throws Exception {
    ChildProcess process = processes.start(shell("echo s3cret; exit 1"));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(process::expectSuccess)
        .withMessage(
            """
            The command [sh, -c, echo [REDACTED]; exit 1] ended with exit code 1 instead of 0. \
            The last lines of its output:
            [REDACTED]""");
    assertThat(records.get(0).command()).last().isEqualTo("echo [REDACTED]; exit 1");
    assertThat(records.get(0).output()).isEqualTo("[REDACTED]\n");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> processes.start(ProcessRequest.of(new ProcessBuilder("s3cret"))))
        .withMessageStartingWith("The command [[REDACTED]] cannot be started: ");
  }

  @Test
  void destroyWhatAStepThatIsCutOffHasStarted() throws Exception {
    ChildProcess earlier = processes.start(shell("sleep 300"));
    processes.beginStep();
    ChildProcess process = processes.start(shell("sleep 300 & echo $!; wait"));
    long sleeper = pidIn(process);

    processes.cutOffStep();

    assertThat(process.waitFor()).isEqualTo(143);
    awaitEnd(sleeper);
    assertThat(earlier.isAlive()).isTrue();
  }

  @Test
  void doNotWaitUntilAStubbornOneIsGoneWhenAStepIsCutOff() throws Exception {
    ChildProcess process = processes.start(shell(STUBBORN));
    long pid = pidIn(process);

    processes.cutOffStep();

    assertThat(isAlive(pid)).isTrue();
    assertThat(process.waitFor()).isEqualTo(137);
  }

  @Test
  void startNothingMoreForAStepThatWasCutOff() throws Exception {
    processes.cutOffStep();

    assertThatIllegalStateException()
        .isThrownBy(() -> processes.start(shell("true")))
        .withMessage(
            "The command [sh, -c, true] was not started: what it was to be started for has ended or was cut off.");

    processes.beginStep();

    assertThat(processes.start(shell("echo cleanup")).expectSuccess()).isEqualTo("cleanup\n");
  }

  @Test
  void areAllGoneInTheEnd() {
    List<ChildProcess> started =
        List.of(
            processes.start(shell("sleep 300")),
            processes.start(shell(STUBBORN)),
            processes.start(shell("sh -c 'sleep 300'; true")));
    long stubborn = pidIn(started.get(1));

    processes.close();

    assertThat(started).noneMatch(ChildProcess::isAlive);
    assertThat(isAlive(stubborn)).isFalse();
    assertThat(records).hasSize(3);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void areGoneInTheEndWithWhatThoseHaveLeftThatHadEndedBefore() throws Exception {
    ChildProcess process = processes.start(shell("sleep 300 >&- 2>&- & echo $!"));
    int unused = process.waitFor();
    long orphan = pidIn(process);
    assertThat(isAlive(orphan)).isTrue();

    processes.close();

    assertThat(isAlive(orphan)).isFalse();
  }

  @Test
  void startNothingInTheEnd() {
    processes.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> processes.start(shell("true")))
        .withMessage(
            "The command [sh, -c, true] was not started: what it was to be started for has ended or was cut off.");
  }

  @Test
  void areAllGoneEvenIfSomeAreBeingStartedInTheEnd() throws Exception {
    Queue<ChildProcess> started = new ConcurrentLinkedQueue<>();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int i = 0; i < 4; i++) {
      threads.execute(() -> startUntilRefused(started));
    }

    started.add(processes.start(shell("sleep 300")));
    processes.close();

    threads.shutdown();
    assertThat(threads.awaitTermination(30, SECONDS)).isTrue();
    assertThat(started).isNotEmpty().noneMatch(ChildProcess::isAlive);
  }

  private void startUntilRefused(Queue<ChildProcess> started) {
    try {
      while (true) {
        started.add(processes.start(shell("sleep 300")));
      }
    } catch (IllegalStateException refused) {
      assertThat(refused).hasMessageContaining("was not started");
    }
  }
}
