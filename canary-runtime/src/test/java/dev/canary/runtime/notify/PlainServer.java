package dev.canary.runtime.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers everybody at once, and not in TLS. */
final class PlainServer implements AutoCloseable {

  private final ServerSocket server;
  private final List<Socket> clients = new CopyOnWriteArrayList<>();

  private PlainServer(ServerSocket server) {
    this.server = server;
  }

  static PlainServer start() throws IOException {
    var plain = new PlainServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    var thread = new Thread(plain::greet, "plain-server");
    thread.setDaemon(true);
    thread.start();
    return plain;
  }

  private void greet() {
    try {
      while (true) {
        Socket client = server.accept();
        clients.add(client);
        client.getOutputStream().write("What?\r\n\r\n".getBytes(UTF_8));
      }
    } catch (IOException closed) {
      // That is how it ends.
    }
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket client : clients) {
      client.close();
    }
  }
}
