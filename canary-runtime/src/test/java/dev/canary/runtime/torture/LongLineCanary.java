package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Prints 20 MB without an end of line. */
@CanarySuite
final class LongLineCanary {

  @Step
  void prints() {
    String part = "x".repeat(1_000_000);
    for (int count = 0; count < 20; count++) {
      System.out.print(part);
    }
    System.out.println();
  }
}
