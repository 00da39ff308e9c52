package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Fails with 400 causes, each with a stack of 1,000 calls. */
@CanarySuite
final class GiantStackTraceCanary {

  @Step
  void fails() {
    throw dig(1_000);
  }

  private static IllegalStateException dig(int depth) {
    return depth == 0 ? chain() : dig(depth - 1);
  }

  private static IllegalStateException chain() {
    var failure = new IllegalStateException("the first");
    for (int cause = 0; cause < 400; cause++) {
      failure = new IllegalStateException("sold out " + cause, failure);
    }
    return failure;
  }
}
