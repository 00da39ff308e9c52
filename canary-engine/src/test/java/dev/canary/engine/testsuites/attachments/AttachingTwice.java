package dev.canary.engine.testsuites.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class AttachingTwice {
  @Step
  void attach(CanaryContext canary) {
    canary.attach("page.png", "image/png", "one".getBytes(UTF_8));
    canary.attach("page.png", "image/png", "two".getBytes(UTF_8));
    canary.attach("page.png", "image/png", "three".getBytes(UTF_8));
  }

  @Step
  void attachAgain(CanaryContext canary) {
    canary.attach("page.png", "image/png", "four".getBytes(UTF_8));
  }
}
