package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that only connect, and clients that ask for much and do not read it. */
@Timeout(60)
class SlowClientTests {

  private final WebFixture web = new WebFixture();
  private final List<Socket> clients = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
    web.close();
  }

  @Test
  void holdNobodyElseUp() throws IOException {
    for (int run = 0; run < 4_000; run++) {
      web.recorded.add(Samples.failed("invoices"));
    }
    for (int client = 0; client < 200; client++) {
      connect();
    }
    for (int client = 0; client < 60; client++) {
      connect().getOutputStream().write(request("/api/runs"));
    }

    List<Duration> taken =
        IntStream.range(0, 100).mapToObj(it -> timeOfAnAnswer()).sorted().toList();

    assertThat(taken.get(98)).isLessThan(Duration.ofSeconds(2));
  }

  private Socket connect() throws IOException {
    Socket client = new Socket();
    client.setReceiveBufferSize(4 * 1024);
    client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), web.url().getPort()));
    clients.add(client);
    return client;
  }

  private Duration timeOfAnAnswer() {
    long start = System.nanoTime();
    assertThat(web.get("/livez").statusCode()).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static byte[] request(String path) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
        .formatted(path)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
