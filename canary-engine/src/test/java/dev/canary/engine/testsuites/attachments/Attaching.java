package dev.canary.engine.testsuites.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class Attaching {
  Attaching(CanaryContext canary) {
    canary.attach("plan.txt", "text/plain", "walk".getBytes(UTF_8));
  }

  @Step
  void print(CanaryContext canary) {
    canary.attach("invoice.pdf", "application/pdf", "%PDF".getBytes(UTF_8));
  }

  @Cleanup
  void shred(CanaryContext canary) {
    canary.attach("shreds.txt", "text/plain; charset=utf-8", new byte[0]);
  }
}
