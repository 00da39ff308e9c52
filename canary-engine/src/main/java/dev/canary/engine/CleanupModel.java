package dev.canary.engine;

import java.lang.reflect.Method;
import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;

/** What is known of a cleanup before it runs. */
record CleanupModel(Invocable<Method> method, String name, TestSource source, Set<TestTag> tags) {

  String id() {
    return method.executable().getName();
  }
}
