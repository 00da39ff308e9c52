package dev.canary.engine;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** What is known of a suite or an environment before it runs: read once, the same for every run. */
sealed interface NodeModel permits SuiteModel, EnvironmentModel {

  Class<?> type();

  /** By which report entries, parameters and threads name it. */
  String id();

  /** The name that people read. */
  String name();

  Invocable<Constructor<?>> constructor();

  /** The suites and environments that it depends on directly. */
  List<Class<?>> dependsOn();

  Set<TestTag> tags();

  /** What messages call it, as "Suite com.acme.SignUpCanary". */
  String what();

  default ClassSource source() {
    return ClassSource.from(type());
  }
}
