package dev.canary.runtime;

import static java.util.stream.Collectors.toMap;

import dev.canary.runtime.cli.CanaryCli;
import dev.canary.runtime.cli.Terminal;
import dev.canary.runtime.config.SettingsLoader;
import java.util.Map;
import java.util.Properties;

/** The entry point of {@code java -jar canary-runtime.jar}. */
public final class Main {

  private Main() {}

  public static void main(String... args) {
    Map<String, String> environment = System.getenv();
    var loader = new SettingsLoader(environment, systemProperties());
    var version = Version.current();
    var signal = new StopSignal();
    var actions = new ProberActions(version, signal);
    var cli = new CanaryCli(actions, loader, Terminal.ofSystem(environment), version);
    signal.listen();
    System.exit(signal.end(cli.execute(args)));
  }

  private static Map<String, String> systemProperties() {
    Properties properties = System.getProperties();
    return properties.stringPropertyNames().stream()
        .collect(toMap(name -> name, properties::getProperty));
  }
}
