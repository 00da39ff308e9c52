package dev.canary.runtime.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramesTests {

  @TempDir Path directory;
  private FileChannel channel;
  private Frames frames;

  @BeforeEach
  void open() throws IOException {
    channel =
        FileChannel.open(
            directory.resolve("stream"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    frames = new Frames(channel);
  }

  @AfterEach
  void close() throws IOException {
    channel.close();
  }

  @Test
  void givesWhatWasWrittenFrameByFrame() throws IOException {
    frames.write("one".getBytes(UTF_8));
    frames.write(new byte[0]);
    frames.write(new byte[100_000]);
    channel.position(0);

    assertThat(frames.read()).hasValueSatisfying(it -> assertThat(it).asString().isEqualTo("one"));
    assertThat(frames.read()).hasValueSatisfying(it -> assertThat(it).isEmpty());
    assertThat(frames.read()).hasValueSatisfying(it -> assertThat(it).hasSize(100_000));
    assertThat(frames.read()).isEmpty();
  }

  @Test
  void noticesThatAFrameIsNotWhole() throws IOException {
    frames.write("one".getBytes(UTF_8));
    channel.truncate(channel.size() - 1).position(0);

    assertThatThrownBy(frames::read)
        .isInstanceOf(EOFException.class)
        .hasMessage("The stream ends within a message.");
  }

  @Test
  void refusesWhatIsNoFrame() throws IOException {
    channel.write(ByteBuffer.wrap("GET / HTTP/1.1".getBytes(UTF_8)));
    channel.position(0);

    assertThatThrownBy(frames::read)
        .isInstanceOf(IOException.class)
        .hasMessage("This is no message: it claims to have 1195725856 bytes.");
  }

  @Test
  void refusesToWriteWhatTheOtherEndWouldRefuse() {
    assertThatThrownBy(() -> frames.write(new byte[Frames.LONGEST + 1]))
        .isInstanceOf(IOException.class)
        .hasMessage("A message of 67108865 bytes is too long; 67108864 is the most.");
  }
}
