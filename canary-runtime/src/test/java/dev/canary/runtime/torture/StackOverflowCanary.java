package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Calls itself without end. */
@SuppressWarnings("InfiniteRecursion")
@CanarySuite
final class StackOverflowCanary {

  @Step
  void recurses() {
    recurse(0);
  }

  private long recurse(long depth) {
    return recurse(depth + 1) + 1;
  }
}
