package dev.canary.engine.testsuites.context;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class ThreadOfASuite {
  @Step
  void look(CanaryContext canary) {
    Thread thread = Thread.currentThread();
    canary.publish("name", thread.getName());
    canary.publish("daemon", Boolean.toString(thread.isDaemon()));
    canary.publish("loader", thread.getContextClassLoader().getClass().getSimpleName());
  }

  @Step
  void leaveTraces() {
    Thread.currentThread().setContextClassLoader(null);
    Thread.currentThread().setName("traces");
    TRACE.set("trace");
  }

  static final InheritableThreadLocal<String> TRACE = new InheritableThreadLocal<>();
}
