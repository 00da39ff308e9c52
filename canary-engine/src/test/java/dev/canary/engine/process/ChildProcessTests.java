package dev.canary.engine.process;

import static dev.canary.engine.process.GivenProcesses.awaitEnd;
import static dev.canary.engine.process.GivenProcesses.isAlive;
import static dev.canary.engine.process.GivenProcesses.pidIn;
import static dev.canary.engine.process.GivenProcesses.shell;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One child process, and what it has started. */
class ChildProcessTests {

  private final ChildProcesses processes = new ChildProcesses();

  @AfterEach
  void close() {
    processes.close();
  }

  @Test
  void hasBothStreamsInTheOrderOfWriting() throws Exception {
    ChildProcess process = processes.start(shell("echo one; echo two >&2; echo three"));

    assertThat(process.expectSuccess()).isEqualTo("one\ntwo\nthree\n");
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void keepsTheStreamsApartIfAsked() throws Exception {
    ChildProcess process =
        processes.start(shell("echo one; echo two >&2; echo three").withStreamsApart());

    assertThat(process.expectSuccess()).isEqualTo("one\nthree\n");
    assertThat(process.describeOutput())
        .isEqualTo(
            """
            The last lines of standard error:
            two
            The last lines of standard output:
            one
            three""");
  }

  @Test
  void hasTheEndOfAVeryLongOutput() throws Exception {
    ChildProcess process =
        processes.start(shell("i=0; while [ $i -lt 40000 ]; do echo $i; i=$((i+1)); done"));

    assertThat(process.expectSuccess())
        .hasSizeGreaterThanOrEqualTo(64 * 1024)
        .hasSizeLessThanOrEqualTo(128 * 1024)
        .endsWith("\n39998\n39999\n");
  }

  @Test
  void tellsOfEveryLine() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();

    processes
        .start(shell("printf 'first\\r\\nsecond\\n\\nlast'").withLines(lines::add))
        .expectSuccess();

    assertThat(lines).containsExactly("first", "second", "", "last");
  }

  @Test
  void readsWhatIsWrittenToItsInput() throws Exception {
    ChildProcess process = processes.start(shell("cat"));

    process.input().write("Grüße".getBytes(UTF_8));
    process.input().close();

    assertThat(process.expectSuccess()).isEqualTo("Grüße");
  }

  @Test
  void saysHowItEndedIfThatWasNoSuccess() {
    ChildProcess process = processes.start(shell("echo The disk is full.; exit 3"));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(process::expectSuccess)
        .withMessage(
            """
            The command [sh, -c, echo The disk is full.; exit 3] ended with exit code 3 instead of 0. \
            The last lines of its output:
            The disk is full.""");
  }

  @Test
  void showsTheLast20LinesOnly() {
    ChildProcess process = processes.start(shell("seq 100; exit 1"));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(process::expectSuccess)
        .withMessageContaining("output:\n81\n")
        .withMessageEndingWith("\n99\n100");
  }

  @Test
  void saysThatItHasWrittenNothing() {
    ChildProcess process = processes.start(shell("exit 1"));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(process::expectSuccess)
        .withMessage(
            "The command [sh, -c, exit 1] ended with exit code 1 instead of 0. There is nothing in its output.");
  }

  @Test
  void saysWhyItCannotBeStarted() {
    var request = ProcessRequest.of(new ProcessBuilder("no-such-program"));

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> processes.start(request))
        .withMessageStartingWith(
            "The command [no-such-program] cannot be started: Cannot run program \"no-such-program\": ")
        .withMessageContaining("No such file or directory")
        .withMessageEndingWith(
            ". Check that the program is there and may be executed, and that the working directory exists.");
  }

  @Test
  void runsInADirectoryWithSpacesAndWithVariables(@TempDir Path directory) throws Exception {
    Path place = Files.createDirectory(directory.resolve("a path with spaces"));
    Path script = Files.writeString(place.resolve("say it.sh"), "pwd; echo \"$1 $WHO\"\n");
    var builder =
        new ProcessBuilder("sh", script.toString(), "two words").directory(place.toFile());
    builder.environment().put("WHO", "you & me");

    String output = processes.start(ProcessRequest.of(builder)).expectSuccess();

    assertThat(output).isEqualTo(place.toRealPath() + "\ntwo words you & me\n");
    assertThat(builder.environment()).doesNotContainKey("CANARY_PROCESS");
  }

  @Test
  void doesNotWaitForEverForWhatItHasStartedInTheBackground() throws Exception {
    ChildProcess process = processes.start(shell("sleep 300 & echo $!"));

    assertThat(process.waitFor()).isZero();
    long sleeper = pidIn(process);

    assertThat(isAlive(sleeper)).isTrue();
  }

  @Test
  void isDestroyedWithItsDescendants() throws Exception {
    ChildProcess process = processes.start(shell("sh -c 'sleep 300 & echo $!; wait'; true"));
    long sleeper = pidIn(process);

    process.destroy();

    assertThat(isAlive(process.pid())).isFalse();
    assertThat(isAlive(sleeper)).isFalse();
    assertThat(process.waitFor()).isEqualTo(143);
  }

  @Test
  void isKilledIfItDoesNotGo() throws Exception {
    ChildProcess process =
        processes.start(shell("trap '' TERM; echo $$; while true; do sleep 1; done"));
    long pid = pidIn(process);

    process.destroy();

    assertThat(isAlive(pid)).isFalse();
    assertThat(process.waitFor()).isEqualTo(137);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void isDestroyedWithThoseThatHaveLostTheirParent() throws Exception {
    ChildProcess process = processes.start(shell("(sleep 300 & echo $!); sleep 300"));
    long orphan = pidIn(process);
    await()
        .atMost(10, SECONDS)
        .until(() -> process.handle().descendants().noneMatch(it -> it.pid() == orphan));

    process.destroy();

    assertThat(isAlive(orphan)).isFalse();
  }

  @Test
  void isDestroyedByAThreadThatIsInterrupted() throws Exception {
    ChildProcess process =
        processes.start(shell("trap '' TERM; echo $$; while true; do sleep 1; done"));
    long pid = pidIn(process);

    boolean interrupted =
        CompletableFuture.supplyAsync(
                () -> {
                  Thread.currentThread().interrupt();
                  process.destroy();
                  return Thread.interrupted();
                })
            .get(20, SECONDS);

    assertThat(interrupted).isTrue();
    awaitEnd(pid);
  }

  @Test
  void canBeWaitedForWithALimit() throws Exception {
    ChildProcess process = processes.start(shell("read line"));

    assertThat(process.waitFor(Duration.ofMillis(20))).isFalse();
    process.input().close();
    assertThat(process.waitFor(Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void isNoLongerWaitedForByAThreadThatIsInterrupted() {
    ChildProcess process = processes.start(shell("sleep 300"));
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(process::waitFor);
    assertThat(process.isAlive()).isTrue();
  }
}
