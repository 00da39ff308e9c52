package dev.canary.engine.testsuites.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.Step;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how many suites are at work at the same time. */
abstract class Alone {
  private static final AtomicInteger AT_WORK = new AtomicInteger();

  @Step
  void enter() {
    assertThat(AT_WORK.incrementAndGet()).isEqualTo(1);
  }

  @Step
  void leave() {
    AT_WORK.decrementAndGet();
  }
}
