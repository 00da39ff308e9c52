package dev.canary.engine.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import okio.ByteString;

/**
 * The bytes with which a body begins, when its encoding is taken away.
 *
 * @param cutOff whether the body goes on after them
 */
record Decoded(ByteString bytes, boolean cutOff) {

  /** Empty if the encoding is not known, or another one than the headers say. */
  static Optional<Decoded> of(Body body) {
    String encoding = body.encoding();
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return Optional.of(new Decoded(body.head(), body.isCutOff()));
    }
    return encoding.equalsIgnoreCase("gzip") ? unzip(body) : Optional.empty();
  }

  private static Optional<Decoded> unzip(Body body) {
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(body.head().toByteArray()))) {
      return Optional.of(readHead(in));
    } catch (IOException notZipped) {
      return Optional.empty();
    }
  }

  /** What was kept may end in the middle. */
  private static Decoded readHead(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    boolean cutOff = false;
    try {
      int next = in.read();
      while (next >= 0 && bytes.size() < Head.MOST) {
        bytes.write(next);
        next = in.read();
      }
      cutOff = next >= 0;
    } catch (EOFException cut) {
      cutOff = true;
    }
    return new Decoded(ByteString.of(bytes.toByteArray()), cutOff);
  }
}
