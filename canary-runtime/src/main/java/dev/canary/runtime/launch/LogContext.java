package dev.canary.runtime.launch;

import dev.canary.runtime.run.RunStart;
import org.slf4j.MDC;

/**
 * Says in the log context of a thread what runs on it. Engines tell of a step on the thread that is
 * about to run it, so whatever the step logs has its name.
 */
final class LogContext {

  private static final String SUITE = "suite";
  private static final String RUN_ID = "runId";
  private static final String STEP = "step";

  private LogContext() {}

  static void enterRun(RunStart run) {
    MDC.put(SUITE, run.suite().id());
    MDC.put(RUN_ID, run.id());
  }

  static void enterStep(RunStart run, String step) {
    enterRun(run);
    MDC.put(STEP, step);
  }

  static void leaveStep() {
    MDC.remove(STEP);
  }

  static void leaveRun() {
    leaveStep();
    MDC.remove(RUN_ID);
    MDC.remove(SUITE);
  }
}
