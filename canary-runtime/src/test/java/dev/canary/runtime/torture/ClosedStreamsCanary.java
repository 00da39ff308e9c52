package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.io.IOException;

/** Closes what others want to write to and read from. */
@CanarySuite
final class ClosedStreamsCanary {

  @Step
  void closes() throws IOException {
    System.out.close();
    System.err.close();
    System.in.close();
    System.out.println("to nobody");
  }
}
