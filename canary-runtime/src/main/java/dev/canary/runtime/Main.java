package dev.canary.runtime;

import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.logging.Logging;
import dev.canary.runtime.run.InvalidInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The entry point. */
public final class Main {
  public static void main(String... args) throws InterruptedException {
    Map<String, List<String>> flags = new HashMap<>();
    for (String arg : args) {
      flags.put(
          arg.substring(0, arg.indexOf('=')),
          List.of(arg.substring(arg.indexOf('=') + 1).split(",", -1)));
    }
    Map<String, String> properties = new HashMap<>();
    try {
      var settings = new SettingsLoader(System.getenv(), properties).load(flags);
      Logging.toJson(settings.environment());
      Prober prober = Prober.start(settings, Version.current());
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    prober.stop();
                    Runtime.getRuntime().halt(0);
                  }));
      new CountDownLatch(1).await();
    } catch (InvalidInputException e) {
      System.out.println(e.getMessage());
    }
  }
}
