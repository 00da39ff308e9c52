package dev.canary.runtime.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

/**
 * Opens the port before anything else of the server exists, so that what is wrong with it is known
 * at once and can be said in one sentence.
 */
final class ListeningSocket {

  private static final String ANOTHER_HOST =
      "choose another by --host (127.0.0.1 for this machine only, 0.0.0.0 for everyone).";

  private ListeningSocket() {}

  static ServerSocketChannel open(String host, int port) {
    if (port < 0 || port > 65535) {
      throw new WebException(
          "%d is not a port; choose one from 1 to 65535 by --port (0 picks a free one)."
              .formatted(port));
    }
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new WebException("The host \"%s\" is not known; %s".formatted(host, ANOTHER_HOST));
    }
    try {
      return bind(address);
    } catch (BindException e) {
      throw refused(host, address, e);
    } catch (IOException e) {
      throw new WebException(
          "Port %d on %s cannot be opened: %s.".formatted(port, host, e.getMessage()), e);
    }
  }

  private static WebException refused(String host, InetSocketAddress address, BindException e) {
    return canListenOn(address.getAddress())
        ? new WebException(
            "Port %d on %s is in use; stop what listens there or choose another by --port (0 picks a free one)."
                .formatted(address.getPort(), host),
            e)
        : new WebException("%s is no address of this machine; %s".formatted(host, ANOTHER_HOST), e);
  }

  private static boolean canListenOn(InetAddress host) {
    try (ServerSocketChannel socket = bind(new InetSocketAddress(host, 0))) {
      return socket.isOpen();
    } catch (IOException e) {
      return false;
    }
  }

  private static ServerSocketChannel bind(InetSocketAddress address) throws IOException {
    ServerSocketChannel socket = ServerSocketChannel.open();
    try {
      socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      return socket.bind(address, 1024);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  static void close(ServerSocketChannel socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
