package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Keeps class loaders and values of threads for ever. */
@SuppressWarnings("ThreadLocalUsage")
@CanarySuite
final class LeakingClassLoadersCanary {

  private static final List<ClassLoader> ALL = new ArrayList<>();
  private final ThreadLocal<byte[]> local = new ThreadLocal<>();

  @Step
  void leaks() throws Exception {
    URL[] here = {
      LeakingClassLoadersCanary.class.getProtectionDomain().getCodeSource().getLocation()
    };
    for (int loader = 0; loader < 10; loader++) {
      var isolated = new URLClassLoader(here, null);
      isolated.findResource("nothing");
      ALL.add(isolated);
    }
    local.set(new byte[100_000]);
  }
}
