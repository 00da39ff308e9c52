package dev.canary.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
class AuditedCanary {

  @Step
  void leavesATrail(AuditTrail trail, CanaryContext canary) {
    assertThat(trail.lines()).containsExactly("Run " + canary.runId());
  }
}
