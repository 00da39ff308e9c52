package dev.canary.engine;

import dev.canary.api.SuiteDeclaration;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** What is known of a suite before it runs: read once from its class, the same for every run. */
record SuiteModel(
    Class<?> suiteClass,
    SuiteDeclaration declaration,
    Invocable<Constructor<?>> constructor,
    List<StepModel> steps,
    @Nullable CleanupModel cleanup,
    SuiteRules rules,
    Set<TestTag> tags) {

  String id() {
    return declaration.id();
  }

  String name() {
    return declaration.name();
  }

  ClassSource source() {
    return ClassSource.from(suiteClass);
  }

  List<Class<?>> dependsOn() {
    return declaration.dependsOn();
  }

  /** Absent if there is none of that id. */
  @Nullable StepModel step(String id) {
    for (StepModel step : steps) {
      if (step.id().equals(id)) {
        return step;
      }
    }
    return null;
  }

  /**
   * How a suite is run.
   *
   * @param timeout absent if the configured default holds
   * @param cleanupTimeout absent if the default holds
   * @param disabled why the suite is not to run; absent if it is
   */
  record SuiteRules(
      @Nullable Duration timeout, @Nullable Duration cleanupTimeout, @Nullable String disabled) {}
}
