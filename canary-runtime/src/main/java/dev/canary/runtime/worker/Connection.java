package dev.canary.runtime.worker;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One end of the channel between prober and worker. What is sent is written by a thread of its own:
 * whoever sends never waits for the other end, and no interrupt of a suite's thread can close the
 * channel.
 *
 * <p>Any thread may send; one thread receives.
 */
final class Connection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private final BlockingQueue<Message> outgoing = new LinkedBlockingQueue<>();
  private final ByteChannel channel;
  private final Frames frames;
  private final Thread writer;

  private Connection(String name, ByteChannel channel) {
    this.channel = channel;
    this.frames = new Frames(channel);
    this.writer = new Thread(this::write, name + "-writer");
    this.writer.setDaemon(true);
  }

  static Connection open(String name, ByteChannel channel) {
    var connection = new Connection(name, channel);
    connection.writer.start();
    return connection;
  }

  void send(Message message) {
    outgoing.add(message);
  }

  private void write() {
    try {
      while (channel.isOpen()) {
        frames.write(MessageCodec.encode(outgoing.take()));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (IOException theOtherEndIsGone) {
      LOG.debug("The channel is broken.", theOtherEndIsGone);
    } finally {
      closeChannel();
    }
  }

  /** Waits for the next message; empty at the end. */
  Optional<Message> receive() throws IOException {
    Optional<byte[]> frame = frames.read();
    return frame.isEmpty() ? Optional.empty() : Optional.of(MessageCodec.decode(frame.get()));
  }

  /** Passes messages on until the channel ends, however it ends. */
  void receiveAll(Consumer<Message> receiver) {
    try {
      Optional<Message> message = receive();
      while (message.isPresent()) {
        receiver.accept(message.get());
        message = receive();
      }
    } catch (IOException broken) {
      LOG.debug("The channel is broken.", broken);
    }
  }

  @Override
  public void close() {
    writer.interrupt();
    closeChannel();
  }

  private void closeChannel() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("The channel could not be closed.", e);
    }
  }
}
