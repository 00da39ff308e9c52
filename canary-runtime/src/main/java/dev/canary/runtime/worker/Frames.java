package dev.canary.runtime.worker;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.Optional;

/** Cuts a stream of bytes into frames: four bytes with the length, then as many bytes. */
record Frames(ByteChannel channel) {

  /** Far more than the largest run has; whatever claims to be longer is no frame. */
  static final int LONGEST = 64 * 1024 * 1024;

  void write(byte[] frame) throws IOException {
    if (frame.length > LONGEST) {
      throw new IOException(
          "A message of %d bytes is too long; %d is the most.".formatted(frame.length, LONGEST));
    }
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + frame.length);
    buffer.putInt(frame.length).put(frame).flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Empty at the end of the stream. */
  Optional<byte[]> read() throws IOException {
    ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
    if (!fill(length)) {
      return Optional.empty();
    }
    int bytes = length.flip().getInt();
    if (bytes < 0 || bytes > LONGEST) {
      throw new IOException("This is no message: it claims to have %d bytes.".formatted(bytes));
    }
    ByteBuffer frame = ByteBuffer.allocate(bytes);
    if (!fill(frame)) {
      throw new EOFException("The stream ends within a message.");
    }
    return Optional.of(frame.array());
  }

  private boolean fill(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        if (buffer.position() > 0) {
          throw new EOFException("The stream ends within a message.");
        }
        return false;
      }
    }
    return true;
  }
}
