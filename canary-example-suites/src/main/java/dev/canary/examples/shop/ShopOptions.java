package dev.canary.examples.shop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The command line of the shop.
 *
 * @param exitWithStdin whether the shop ends when its standard input does
 */
record ShopOptions(String host, int port, boolean exitWithStdin) {

  static final ShopOptions DEFAULT = new ShopOptions("127.0.0.1", 8090, false);

  /**
   * Reads the command line.
   *
   * @throws WrongUsage if it is wrong
   */
  static ShopOptions parse(List<String> arguments) throws WrongUsage {
    Deque<String> rest = new ArrayDeque<>(arguments);
    ShopOptions options = DEFAULT;
    while (!rest.isEmpty()) {
      String name = rest.remove();
      options =
          switch (name) {
            case "--host" -> options.withHost(value(name, rest));
            case "--port" -> options.withPort(port(value(name, rest)));
            case "--exit-with-stdin" -> options.endingWithStdin();
            default ->
                throw new WrongUsage(
                    "%s is not an option. There are --host, --port and --exit-with-stdin."
                        .formatted(name));
          };
    }
    return options;
  }

  private static String value(String name, Deque<String> rest) throws WrongUsage {
    if (rest.isEmpty()) {
      throw new WrongUsage("%s needs a value.".formatted(name));
    }
    return rest.remove();
  }

  private static int port(String text) throws WrongUsage {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new WrongUsage(
          "--port %s is not a port. It has to be between 0, which picks a free one, and 65535."
              .formatted(text));
    }
    return Integer.parseInt(text);
  }

  private ShopOptions withHost(String newHost) {
    return new ShopOptions(newHost, port, exitWithStdin);
  }

  private ShopOptions withPort(int newPort) {
    return new ShopOptions(host, newPort, exitWithStdin);
  }

  private ShopOptions endingWithStdin() {
    return new ShopOptions(host, port, true);
  }
}
