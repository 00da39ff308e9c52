package dev.canary.engine;

import java.lang.reflect.Method;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** What is known of a cleanup before it runs. */
record CleanupModel(Invocable<Method> method, String name, MethodSource source, Set<TestTag> tags) {

  String id() {
    return method.executable().getName();
  }
}
