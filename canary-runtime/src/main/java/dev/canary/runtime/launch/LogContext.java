package dev.canary.runtime.launch;

import dev.canary.runtime.run.RunStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Says in the log context of a thread what runs on it. Engines tell of a step on the thread that is
 * about to run it, so whatever the step logs has its name.
 */
final class LogContext {

  private static final String SUITE = "suite";
  private static final String RUN_ID = "runId";
  private static final String STEP = "step";

  /** The same once more, since suites may clear the log context. */
  private static final ThreadLocal<@Nullable Place> PLACE = new ThreadLocal<>();

  private LogContext() {}

  /**
   * What runs on a thread.
   *
   * @param run its id
   * @param step its id; absent outside of steps
   */
  record Place(String run, @Nullable String step) {}

  /** What runs on this thread; absent if that is nothing, or not known. */
  static @Nullable Place here() {
    return PLACE.get();
  }

  static void enterRun(RunStart run) {
    MDC.put(SUITE, run.suite().id());
    MDC.put(RUN_ID, run.id());
    PLACE.set(new Place(run.id(), null));
  }

  static void enterStep(RunStart run, String step) {
    enterRun(run);
    MDC.put(STEP, step);
    PLACE.set(new Place(run.id(), step));
  }

  static void leaveStep() {
    MDC.remove(STEP);
    Place place = PLACE.get();
    if (place != null) {
      PLACE.set(new Place(place.run(), null));
    }
  }

  static void leaveRun() {
    leaveStep();
    MDC.remove(RUN_ID);
    MDC.remove(SUITE);
    PLACE.remove();
  }
}
