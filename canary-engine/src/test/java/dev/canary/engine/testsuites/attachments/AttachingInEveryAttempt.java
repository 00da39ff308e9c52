package dev.canary.engine.testsuites.attachments;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(retries = 1)
public class AttachingInEveryAttempt {
  @Step
  void attach(CanaryContext canary) {
    canary.attach("page.png", "image/png", new byte[0]);
    throw new AssertionError("boom");
  }
}
