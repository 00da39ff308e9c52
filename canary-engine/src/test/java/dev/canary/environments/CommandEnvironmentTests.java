package dev.canary.environments;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments of two commands. Everything happens in a directory with spaces in its name. */
class CommandEnvironmentTests {

  private static final String NOTHING = "true";

  @TempDir(factory = SpacedDirectory.class)
  Path directory;

  /** What a team writes. */
  private static final class StackEnvironment extends CommandEnvironment {
    StackEnvironment(CommandPlan plan) {
      super(plan);
    }

    static CommandPlan scripts(String up, String down) {
      return up("sh", "-c", up).down("sh", "-c", down);
    }

    static CommandPlan.Up program(String... command) {
      return up(command);
    }
  }

  private StackEnvironment given(String up, String down) {
    return new StackEnvironment(StackEnvironment.scripts(up, down).withDirectory(directory));
  }

  @Test
  void giveTheirOutputs() throws Exception {
    StackEnvironment stack =
        given(
            "echo Deploying >&2; echo '{\"ALBDnsName\": \"lb.example.com\", \"Port\": 80}'",
            NOTHING);

    stack.deploy();

    assertThat(stack.output("ALBDnsName")).isEqualTo("lb.example.com");
    assertThat(stack.outputs())
        .containsExactly(entry("ALBDnsName", "lb.example.com"), entry("Port", "80"));
  }

  @Test
  void sayWhichOutputsThereAreIfOneIsMissing() throws Exception {
    StackEnvironment stack = given("echo '{\"AlbDnsName\": \"lb\", \"Bucket\": \"b\"}'", NOTHING);
    stack.deploy();

    assertThatExceptionOfType(EnvironmentException.class)
        .isThrownBy(() -> stack.output("ALBDnsName"))
        .withMessage(
            "StackEnvironment has no output \"ALBDnsName\", but these: [AlbDnsName, Bucket]. Correct the name, or let the up command write it.");
  }

  @Test
  void haveNoOutputsUntilTheyAreDeployed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> given("echo '{}'", NOTHING).output("x"))
        .withMessage(
            "StackEnvironment has no outputs, since it was not deployed yet. Take it as a parameter of a suite, and it is deployed before.");
  }

  @Test
  void areTakenDownByTheNameUnderWhichTheyWereHalfDeployed() throws Exception {
    StackEnvironment stack =
        given(
            "touch \"$CANARY_ENVIRONMENT.vpc\"; echo Quota exceeded. >&2; exit 4",
            "rm \"$CANARY_ENVIRONMENT\".*");
    assertThatExceptionOfType(EnvironmentException.class).isThrownBy(stack::deploy);
    assertThat(files()).containsExactly(stack.name() + ".vpc");

    stack.delete();

    assertThat(files()).isEmpty();
    assertThat(stack.name()).matches("canary-stack-environment-[0-9a-f]{16}");
  }

  @Test
  void sayWhatTheUpCommandWroteWhenItFailed() {
    StackEnvironment stack = given("echo Creating; echo Quota exceeded. >&2; exit 4", NOTHING);

    assertThatExceptionOfType(EnvironmentException.class)
        .isThrownBy(stack::deploy)
        .withMessage(
            """
            The up command of StackEnvironment ended with exit code 4: \
            [sh, -c, echo Creating; echo Quota exceeded. >&2; exit 4]. \
            The last lines of standard error:
            Quota exceeded.
            The last lines of standard output:
            Creating""");
  }

  @Test
  void sayWhatTheUpCommandWroteInsteadOfOutputs() {
    StackEnvironment stack = given("echo '[]'", NOTHING);

    assertThatExceptionOfType(EnvironmentException.class)
        .isThrownBy(stack::deploy)
        .withMessage(
            """
            The outputs cannot be read: it does not begin with {. \
            Write one JSON object of at most 64 KiB, such as {"name":"value"}, to standard output, \
            and everything else to standard error. \
            The up command of StackEnvironment ended with exit code 0: [sh, -c, echo '[]']. \
            There is nothing in standard error.
            The last lines of standard output:
            []""");
  }

  @Test
  void sayWhatMayBeLeftWhenTheDownCommandFails() throws Exception {
    StackEnvironment stack = given("echo '{}'", "echo Bucket is not empty. >&2; exit 1");
    stack.deploy();

    assertThatExceptionOfType(EnvironmentException.class)
        .isThrownBy(stack::delete)
        .withMessage(
            """
            %s may be left behind, look for it and delete it by hand. \
            The down command of StackEnvironment ended with exit code 1: \
            [sh, -c, echo Bucket is not empty. >&2; exit 1]. \
            The last lines of standard error:
            Bucket is not empty.
            There is nothing in standard output."""
                .formatted(stack.name()));
  }

  @Test
  void areDeletedOnce() throws Exception {
    StackEnvironment stack = given("echo '{}'", "echo down >> log");
    stack.deploy();

    stack.delete();
    stack.delete();

    assertThat(directory.resolve("log")).hasContent("down");
    assertThatIllegalStateException()
        .isThrownBy(stack::deploy)
        .withMessage("The environment was deleted and cannot be deployed again. Make a new one.");
  }

  @Test
  void areNotTakenDownIfTheyWereNeverUp() throws Exception {
    StackEnvironment stack = given("echo '{}'", "echo down >> log");

    stack.delete();

    assertThat(files()).isEmpty();
  }

  @Test
  void giveVariablesToBothCommands() throws Exception {
    String script = "echo \"$STAGE $(cat)\" >> log; echo '{}'";
    CommandPlan plan = StackEnvironment.scripts(script, script).withVariable("STAGE", "a b");
    StackEnvironment stack = new StackEnvironment(plan.withDirectory(directory));

    stack.deploy();
    stack.delete();

    assertThat(directory.resolve("log")).hasContent("a b \na b ");
  }

  @Test
  void passArgumentsAsTheyAre() throws Exception {
    Path script =
        Files.writeString(directory.resolve("up it"), "echo \"{\\\"it\\\":\\\"$1\\\"}\"\n");
    CommandPlan.Up up = StackEnvironment.program("sh", script.toString(), "$HOME & more");
    StackEnvironment stack = new StackEnvironment(up.down(NOTHING));

    stack.deploy();

    assertThat(stack.output("it")).isEqualTo("$HOME & more");
  }

  @Test
  void sayThatACommandCannotBeStarted() {
    StackEnvironment stack =
        new StackEnvironment(StackEnvironment.program("no-such-program").down(NOTHING));

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(stack::deploy)
        .withMessageStartingWith("The command [no-such-program] cannot be started: ");
  }

  @Test
  void tryAgainWhereThatMayHelp() throws Exception {
    String throttled =
        "echo x >> tries; test $(wc -l < tries) -gt 2 && echo '{}' || { echo 429 >&2; exit 1; }";
    CommandPlan plan = StackEnvironment.scripts(throttled, NOTHING).withDirectory(directory);
    Retry retry = new Retry(Pattern.compile("429"), 3, Duration.ofMillis(10));

    new StackEnvironment(plan.withRetry(retry)).deploy();

    assertThat(directory.resolve("tries")).hasContent("x\nx\nx");
  }

  @Test
  void doNotTryAgainForEverNorWhereThatWillNotHelp() {
    CommandPlan plan = StackEnvironment.scripts("echo x >> tries; exit 1", NOTHING);
    Retry other = new Retry(Pattern.compile("429"), 3, Duration.ofMillis(10));
    Retry any = new Retry(Pattern.compile("exit 1"), 2, Duration.ofMillis(10));

    for (Retry retry : List.of(other, any)) {
      var stack = new StackEnvironment(plan.withDirectory(directory).withRetry(retry));
      assertThatExceptionOfType(EnvironmentException.class).isThrownBy(stack::deploy);
    }

    assertThat(directory.resolve("tries")).hasContent("x\nx\nx\nx");
  }

  @Test
  void leaveNothingOfACommandThatIsInterrupted() throws Exception {
    StackEnvironment stack = given("echo Waiting >&2; sh -c 'echo $$ > pid; sleep 300'", "rm pid");
    FutureTask<InterruptedException> deployment = new FutureTask<>(() -> interruption(stack));
    Thread thread = new Thread(deployment, "deployment");
    thread.start();
    long pid = pid();

    thread.interrupt();

    assertThat(deployment.get(20, SECONDS))
        .hasMessageStartingWith(
            "The up command of StackEnvironment was interrupted and destroyed: ")
        .hasMessageContaining("The last lines of standard error:\nWaiting");
    await().atMost(10, SECONDS).until(() -> !isAlive(pid));
    stack.delete();
    assertThat(files()).isEmpty();
  }

  @Test
  void areNotTakenDownWhileTheyAreStillGoingUp() throws Exception {
    StackEnvironment stack =
        given("trap '' TERM; echo $$ > pid; while true; do sleep 1; done", "echo down >> log");
    FutureTask<EnvironmentException> deployment = new FutureTask<>(() -> failure(stack));
    new Thread(deployment, "deployment").start();
    long pid = pid();

    stack.delete();

    assertThat(isAlive(pid)).isFalse();
    assertThat(deployment.get(20, SECONDS)).hasMessageContaining("ended with exit code 137");
    assertThat(directory.resolve("log")).hasContent("down");
  }

  @Test
  void leaveRunningWhatTheUpCommandHasStarted() throws Exception {
    StackEnvironment stack =
        given("sleep 300 >&- 2>&- & echo $! > pid; echo '{}'", "kill $(cat pid)");

    stack.deploy();

    assertThat(isAlive(pid())).isTrue();
    stack.delete();
    long pid = pid();
    await().atMost(10, SECONDS).until(() -> !isAlive(pid));
  }

  private static InterruptedException interruption(StackEnvironment stack) {
    try {
      stack.deploy();
    } catch (InterruptedException e) {
      return e;
    }
    throw new AssertionError("It was not interrupted.");
  }

  private static EnvironmentException failure(StackEnvironment stack) throws InterruptedException {
    try {
      stack.deploy();
    } catch (EnvironmentException e) {
      return e;
    }
    throw new AssertionError("It did not fail.");
  }

  private long pid() throws IOException {
    Path file = directory.resolve("pid");
    await().atMost(10, SECONDS).until(() -> Files.exists(file) && Files.size(file) > 1);
    return Long.parseLong(Files.readString(file).strip());
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }
}
