package dev.canary.runtime.web.api;

import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.web.http.Answer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An attachment as a download. Name, type and content are a suite's: none of it may become a header
 * of its own, and a browser must not run it.
 */
final class AttachmentAnswer {

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");

  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "[A-Za-z0-9!#$&^.+-]{1,100}/[A-Za-z0-9!#$&^.+-]{1,100}(; ?[A-Za-z0-9=._-]{1,100})?");

  private static final String UNKNOWN = "application/octet-stream";

  private AttachmentAnswer() {}

  static Answer of(Attachment attachment) {
    return new Answer(
        200,
        mediaType(attachment.mediaType()),
        attachment.content().bytes(),
        Map.of(
            "Cache-Control", "no-store",
            "Content-Disposition",
                "attachment; filename=\"%s\"".formatted(fileName(attachment.name())),
            "Content-Security-Policy", "sandbox; default-src 'none'",
            "X-Content-Type-Options", "nosniff"));
  }

  private static String mediaType(String told) {
    return MEDIA_TYPE.matcher(told).matches() ? told : UNKNOWN;
  }

  private static String fileName(String told) {
    return UNSAFE.matcher(told).replaceAll("_");
  }
}
