package dev.canary.engine.testsuites.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

@CanarySuite
public class StepReadingASocket {
  private final ServerSocket silentServer =
      new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

  public StepReadingASocket() throws IOException {}

  @Step(timeout = "100ms")
  void read() throws IOException {
    try (Socket socket = new Socket(silentServer.getInetAddress(), silentServer.getLocalPort())) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Cleanup
  void close() throws IOException {
    silentServer.close();
  }
}
