package dev.canary.engine;

import dev.canary.api.SuiteDeclaration;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  Optional<CleanupModel> findCleanup() {
    return Optional.ofNullable(cleanup);
  }

  Optional<StepModel> findStep(String methodName) {
    return steps.stream().filter(step -> step.id().equals(methodName)).findFirst();
  }

  /**
   * How a suite is run.
   *
   * @param timeout absent if the configured default holds
   * @param cleanupTimeout absent if the default holds
   * @param disabled why the suite is not to run; absent if it is
   */
  record SuiteRules(
      @Nullable Duration timeout, @Nullable Duration cleanupTimeout, @Nullable String disabled) {

    Optional<Duration> findTimeout() {
      return Optional.ofNullable(timeout);
    }

    Optional<Duration> findCleanupTimeout() {
      return Optional.ofNullable(cleanupTimeout);
    }

    Optional<String> findDisabled() {
      return Optional.ofNullable(disabled);
    }
  }
}
