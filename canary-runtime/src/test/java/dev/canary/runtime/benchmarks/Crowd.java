package dev.canary.runtime.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many connections to one server, on which not much happens. */
final class Crowd implements AutoCloseable {

  /** So little is sent to those who do not read that the server has to keep the rest. */
  private static final int SMALL_WINDOW = 4 * 1024;

  private static final int USUAL_WINDOW = 64 * 1024;

  private final URI url;
  private final List<Socket> sockets = new ArrayList<>();

  Crowd(URI url) {
    this.url = url;
  }

  /** Some that say nothing. */
  Crowd silent(int count) {
    for (int i = 0; i < count; i++) {
      connect(USUAL_WINDOW);
    }
    return this;
  }

  /** Some that ask for something, and read it when this is drained. */
  Crowd asking(int count, String path) {
    return asking(count, path, USUAL_WINDOW);
  }

  /** Some that ask for something large, and do not read it. */
  Crowd ignoring(int count, String path) {
    return asking(count, path, SMALL_WINDOW);
  }

  private Crowd asking(int count, String path, int window) {
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .formatted(path)
            .getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < count; i++) {
      try {
        connect(window).getOutputStream().write(request);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  /** Reads all that has come. */
  long drain() {
    byte[] buffer = new byte[8192];
    long read = 0;
    try {
      for (Socket socket : sockets) {
        InputStream in = socket.getInputStream();
        while (in.available() > 0) {
          read += in.read(buffer);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  private Socket connect(int window) {
    try {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(window);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()));
      sockets.add(socket);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
