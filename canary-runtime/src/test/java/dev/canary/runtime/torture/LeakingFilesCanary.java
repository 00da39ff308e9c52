package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Opens 20 files each time and closes none. */
@CanarySuite
final class LeakingFilesCanary {

  private static final List<InputStream> ALL = new ArrayList<>();

  @Step
  void opens() throws Exception {
    for (int file = 0; file < 20; file++) {
      ALL.add(new FileInputStream("/dev/null"));
    }
  }
}
