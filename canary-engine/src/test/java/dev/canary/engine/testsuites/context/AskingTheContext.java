package dev.canary.engine.testsuites.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@CanarySuite(timeout = "1h")
public class AskingTheContext {
  public static final List<CanaryContext> CONTEXTS = new ArrayList<>();

  public AskingTheContext(CanaryContext canary) {
    CONTEXTS.clear();
    CONTEXTS.add(canary);
    assertThat(canary.remaining()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
  }

  @Step(timeout = "30m")
  void ask(CanaryContext canary) {
    CONTEXTS.add(canary);
    canary.publish("id", canary.runId());
    canary.publish("suite", canary.suite());
    canary.publish("trigger", canary.trigger());
    assertThat(canary.runId()).isEqualTo(canary.runId());
    assertThat(canary.remaining()).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    assertThat(canary.deadline()).isAfter(java.time.Instant.now());
    assertThat(canary.uniqueName("user")).matches("user-[0-9a-f]{16}");
    assertThat(canary.uniqueName("user")).isNotEqualTo(canary.uniqueName("user"));
  }

  @Cleanup
  void cleanUp(CanaryContext canary) {
    CONTEXTS.add(canary);
  }
}
