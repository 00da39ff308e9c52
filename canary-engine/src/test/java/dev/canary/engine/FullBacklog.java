package dev.canary.engine;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Connections that nobody accepts, so many that further ones are not even answered. */
final class FullBacklog implements Closeable {

  private final List<Socket> waiting = new ArrayList<>();
  private final int port;

  FullBacklog(ServerSocket server) throws IOException {
    port = server.getLocalPort();
    while (isAnswered()) {}
  }

  int port() {
    return port;
  }

  private boolean isAnswered() throws IOException {
    var socket = new Socket();
    waiting.add(socket);
    try {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (SocketTimeoutException full) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : waiting) {
      socket.close();
    }
  }
}
