package dev.canary.engine;

import dev.canary.api.SuiteDeclaration;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestTag;

/** What is known of a suite before it runs. */
record SuiteModel(
    Class<?> type,
    SuiteDeclaration declaration,
    Invocable<Constructor<?>> constructor,
    List<Class<?>> dependsOn,
    SuiteMethods methods,
    SuiteRules rules,
    Set<TestTag> tags)
    implements NodeModel {

  /**
   * What the engine calls.
   *
   * @param steps in the order in which they run
   * @param cleanup absent if there is none
   */
  record SuiteMethods(List<StepModel> steps, @Nullable CleanupModel cleanup) {}

  /**
   * How a suite is run.
   *
   * @param timeout absent if the configured default holds
   * @param cleanupTimeout absent if the default holds
   * @param retries how often it is tried again when it has failed
   * @param disabled why the suite is not to run; absent if it is
   */
  record SuiteRules(
      @Nullable Duration timeout,
      @Nullable Duration cleanupTimeout,
      int retries,
      @Nullable String disabled) {}

  @Override
  public String id() {
    return declaration.id();
  }

  @Override
  public String name() {
    return declaration.name();
  }

  @Override
  public String what() {
    return "Suite " + type.getName();
  }

  List<StepModel> steps() {
    return methods.steps();
  }

  @Nullable CleanupModel cleanup() {
    return methods.cleanup();
  }

  /** Absent if there is none of that id. */
  @Nullable StepModel step(String id) {
    for (StepModel step : steps()) {
      if (step.id().equals(id)) {
        return step;
      }
    }
    return null;
  }
}
