package dev.canary.engine.testsuites.attachments;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class AttachingWrongly {
  @Step(soft = true)
  void empty(CanaryContext canary) {
    canary.attach("", "text/plain", new byte[0]);
  }

  @Step(soft = true)
  void blank(CanaryContext canary) {
    canary.attach(" ", "text/plain", new byte[0]);
  }

  @Step(soft = true)
  void dots(CanaryContext canary) {
    canary.attach("..", "text/plain", new byte[0]);
  }

  @Step(soft = true)
  void mediaType(CanaryContext canary) {
    canary.attach("page.png", "png", new byte[0]);
  }
}
