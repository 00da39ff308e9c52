package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.ArrayList;
import java.util.List;

/** Uses up the heap. */
@CanarySuite
final class HeapCanary {

  private final List<byte[]> all = new ArrayList<>();

  @Step
  void hoards() throws InterruptedException {
    Thread.sleep(300);
    while (true) {
      all.add(new byte[1_000_000]);
    }
  }

  @Step
  void never() {}
}
