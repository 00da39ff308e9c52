package dev.canary.engine.testsuites.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = ThreadOfASuite.class)
public class SuiteAfterTraces {
  @Step
  void look(CanaryContext canary) {
    Thread thread = Thread.currentThread();
    assertThat(thread.getName()).isEqualTo("canary-suite-after-traces");
    assertThat(ThreadOfASuite.TRACE.get()).isNull();
    canary.publish("loader", thread.getContextClassLoader().getClass().getSimpleName());
  }
}
