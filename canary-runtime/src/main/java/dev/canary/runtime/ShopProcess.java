package dev.canary.runtime;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The demo shop, in a process of its own as befits a system under test. It ends with this process,
 * however that ends, since its standard input does.
 */
final class ShopProcess implements AutoCloseable {

  private static final String ANNOUNCEMENT = "shop listening on ";

  /** The port that the manual names; any other will do if it is taken. */
  private static final List<String> PORTS = List.of("8090", "0");

  private final Process process;
  private final String url;

  private ShopProcess(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static ShopProcess start(Path jar) {
    try {
      for (String port : PORTS) {
        Optional<ShopProcess> shop = start(jar, port);
        if (shop.isPresent()) {
          return shop.get();
        }
      }
    } catch (IOException e) {
      throw new DemoException("The demo shop cannot be started (%s).".formatted(e));
    }
    throw new DemoException(
        "The demo shop does not start. Try it alone: java -jar canary-example-suites.jar");
  }

  /** Empty if the port is taken. */
  private static Optional<ShopProcess> start(Path jar, String port) throws IOException {
    // What a JVM has to say beside the shop would be taken for the shop's own words.
    Process process =
        new ProcessBuilder(command(jar, port)).redirectError(Redirect.DISCARD).start();
    String line = process.inputReader().readLine();
    if (line != null && line.startsWith(ANNOUNCEMENT)) {
      return Optional.of(new ShopProcess(process, line.substring(ANNOUNCEMENT.length())));
    }
    process.destroy();
    return Optional.empty();
  }

  private static List<String> command(Path jar, String port) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx64m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-jar",
        jar.toString(),
        "--port",
        port,
        "--exit-with-stdin");
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
