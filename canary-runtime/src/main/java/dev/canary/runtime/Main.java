package dev.canary.runtime;

import dev.canary.runtime.cli.CanaryCli;
import dev.canary.runtime.cli.Terminal;
import dev.canary.runtime.config.SettingsLoader;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The entry point of {@code java -jar canary-runtime.jar}. */
public final class Main {

  private Main() {}

  public static void main(String... args) {
    Map<String, String> environment = System.getenv();
    var loader = new SettingsLoader(environment, systemProperties());
    var version = Version.current();
    var cli =
        new CanaryCli(new ProberActions(version), loader, Terminal.ofSystem(environment), version);
    System.exit(cli.execute(args));
  }

  private static Map<String, String> systemProperties() {
    Properties properties = System.getProperties();
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, properties::getProperty));
  }
}
