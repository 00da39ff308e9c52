package dev.canary.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who has called {@code System.exit}, by the stack of the thread that did. */
class ExitGuardTests {

  private static final StackTraceElement CALLER =
      new StackTraceElement("suites.LeavingCanary", "leaves", "Suites.java", 7);

  private static StackTraceElement frame(String className, String method) {
    return new StackTraceElement(className, method, null, -1);
  }

  @Test
  void isNotWhatTheJvmDoesMeanwhile() {
    assertThat(
            ExitGuard.findPlace(
                frame("java.util.IdentityHashMap$IdentityHashMapIterator", "<init>"),
                frame("java.lang.ApplicationShutdownHooks", "runHooks"),
                frame("java.lang.Shutdown", "exit"),
                frame("java.lang.Runtime", "exit"),
                frame("java.lang.System", "exit"),
                CALLER,
                frame("java.lang.Thread", "run")))
        .hasValue("suites.LeavingCanary.leaves(Suites.java:7)");
  }

  @Test
  void isUnknownIfNobodyBelowIsNotOfTheJvm() {
    assertThat(
            ExitGuard.findPlace(
                CALLER, frame("java.lang.Runtime", "exit"), frame("java.lang.Thread", "run")))
        .isEmpty();
  }
}
