package dev.canary.runtime.web.page;

import dev.canary.runtime.web.http.Answer;
import java.util.HashMap;
import java.util.Map;

/** A file that does not change as long as its path does not: as it is, and compressed. */
record Asset(Answer plain, Answer zipped) {

  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "public, max-age=31536000, immutable",
          "Vary", "Accept-Encoding");

  static Asset of(String name, byte[] content) {
    Map<String, String> zipped = new HashMap<>(HEADERS);
    zipped.put("Content-Encoding", "gzip");
    String type = contentType(name);
    return new Asset(
        new Answer(200, type, content, HEADERS),
        new Answer(200, type, Gzip.compress(content), zipped));
  }

  private static String contentType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css;charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> "text/javascript;charset=utf-8";
    };
  }
}
