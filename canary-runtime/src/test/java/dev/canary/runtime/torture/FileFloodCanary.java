package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Opens files until the system gives no more, and keeps them. */
@CanarySuite
final class FileFloodCanary {

  private static final List<InputStream> ALL = new ArrayList<>();

  @Step
  void opens() throws Exception {
    Thread.sleep(300);
    while (true) {
      ALL.add(new FileInputStream("/dev/null"));
    }
  }
}
