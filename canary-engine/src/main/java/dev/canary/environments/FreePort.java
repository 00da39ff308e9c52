package dev.canary.environments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.regex.Pattern;

/**
 * Finds a port on which nothing listens. Until the server takes it, something else may: then the
 * server says so and ends, as a rule.
 */
final class FreePort {

  static final String HOST = "127.0.0.1";

  /** What the JVM, Node, Python, Go and nginx say. */
  private static final Pattern IN_USE =
      Pattern.compile(
          "address (is )?already in use|EADDRINUSE|port \\d+ (was|is) already in use",
          Pattern.CASE_INSENSITIVE);

  private FreePort() {}

  /** Free on all interfaces, since servers take all of them as a rule. */
  static int find() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a server that has written this could not have its port. */
  static boolean wasLost(String log) {
    return IN_USE.matcher(log).find();
  }
}
