package dev.canary.runtime.web.page;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Compression of what goes to browsers. */
final class Gzip {

  private Gzip() {}

  static boolean isAcceptedBy(Context request) {
    String encodings = request.header("Accept-Encoding");
    return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
  }

  static byte[] compress(byte[] content) {
    var bytes = new ByteArrayOutputStream(content.length / 4 + 64);
    try (var zip = new GZIPOutputStream(bytes, 8_192)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
