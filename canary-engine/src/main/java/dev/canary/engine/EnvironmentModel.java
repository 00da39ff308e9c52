package dev.canary.engine;

import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestTag;

/**
 * What is known of an environment before it is deployed.
 *
 * @param deployTimeout absent if the configured default holds
 * @param deleteTimeout absent if the configured default holds
 */
record EnvironmentModel(
    Class<?> type,
    String name,
    Invocable<Constructor<?>> constructor,
    @Nullable Duration deployTimeout,
    @Nullable Duration deleteTimeout)
    implements NodeModel {

  /** The class name, since environments have no ids of their own. */
  @Override
  public String id() {
    return type.getName();
  }

  @Override
  public List<Class<?>> dependsOn() {
    return constructor.dependencies();
  }

  /** None: a filter by tags chooses among suites, and environments follow. */
  @Override
  public Set<TestTag> tags() {
    return Set.of();
  }

  @Override
  public String what() {
    return "Environment " + type.getName();
  }
}
