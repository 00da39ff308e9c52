package dev.canary.environments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/** Connects to the port of the server. */
final class PortCheck implements Check {

  private static final byte[] HOST = {127, 0, 0, 1};

  private final int port;

  PortCheck(int port) {
    this.port = port;
  }

  @Override
  public String subject() {
    return "port " + port;
  }

  /** Through a channel, since its connecting is ended by an interrupt. */
  @Override
  public Optional<String> findProblem(Duration patience) throws InterruptedException {
    try (SocketChannel channel = SocketChannel.open()) {
      var address = new InetSocketAddress(InetAddress.getByAddress(HOST), port);
      channel.socket().connect(address, (int) Math.min(Integer.MAX_VALUE, patience.toMillis() + 1));
      return Optional.empty();
    } catch (ClosedByInterruptException e) {
      boolean unused = Thread.interrupted();
      throw (InterruptedException) new InterruptedException().initCause(e);
    } catch (IOException e) {
      return Optional.of(e.toString());
    }
  }
}
