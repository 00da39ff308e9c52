package dev.canary.engine.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.function.Predicate;

/** Words of the tests: processes of the shell. */
final class GivenProcesses {

  private GivenProcesses() {}

  static ProcessRequest shell(String script) {
    return ProcessRequest.of(new ProcessBuilder("sh", "-c", script));
  }

  /** The process id that a script has written as a line of its own. */
  static long pidIn(ChildProcess process) {
    await().atMost(10, SECONDS).until(() -> process.output().contains("\n"));
    return Long.parseLong(process.output().lines().findFirst().orElseThrow());
  }

  static void awaitEnd(long pid) {
    await().atMost(10, SECONDS).until(() -> !isAlive(pid));
  }

  static boolean isAlive(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(Predicate.not(Proc::isZombie))
        .isPresent();
  }
}
