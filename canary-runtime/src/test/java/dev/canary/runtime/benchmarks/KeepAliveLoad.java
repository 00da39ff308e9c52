package dev.canary.runtime.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * As many requests as a few connections can carry, one after the other on each. It does so little
 * itself because it shares the processors with what it measures.
 */
final class KeepAliveLoad {

  private static final int CONNECTIONS = 8;

  private KeepAliveLoad() {}

  /** Requests a second that were answered by 200. */
  static double measure(URI url, Duration duration) {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Callable<Long>> clients = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        clients.add(() -> request(url, duration));
      }
      long answered = 0;
      for (Future<Long> client : threads.invokeAll(clients)) {
        answered += client.get();
      }
      return answered / (duration.toNanos() / 1e9);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long request(URI url, Duration duration) throws IOException {
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
            .formatted(url.getPath(), url.getAuthority())
            .getBytes(StandardCharsets.US_ASCII);
    long answered = 0;
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < duration.toNanos()) {
        out.write(request);
        skipAnswer(in);
        answered++;
      }
    }
    return answered;
  }

  private static void skipAnswer(InputStream in) throws IOException {
    String status = readLine(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("The answer was " + status);
    }
    long length = 0;
    for (String header = readLine(in); !header.isEmpty(); header = readLine(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Long.parseLong(header.substring(15).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int it = in.read(); it != '\n'; it = in.read()) {
      if (it < 0) {
        throw new IOException("The connection ended within an answer.");
      }
      if (it != '\r') {
        line.append((char) it);
      }
    }
    return line.toString();
  }
}
