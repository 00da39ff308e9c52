package dev.canary.runtime.torture;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Attaches 60 MB. */
@CanarySuite
final class GiantAttachmentCanary {

  @Step
  void attaches(CanaryContext context) {
    context.attach("giant.bin", "application/octet-stream", new byte[60_000_000]);
  }
}
