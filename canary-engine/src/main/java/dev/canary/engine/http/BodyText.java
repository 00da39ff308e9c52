package dev.canary.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * The text of a body, as far as it was kept.
 *
 * @param cutOff whether the body goes on after it
 */
record BodyText(String text, boolean cutOff) {

  private static final Pattern TEXT =
      Pattern.compile(
          "text/.*|application/(json|xml|javascript|graphql|x-ndjson|x-www-form-urlencoded|.+\\+json|.+\\+xml)");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f]");

  /** Empty if there is no body, or one that is binary or encoded in a way that is not known. */
  static Optional<BodyText> of(Body body) {
    if (body.size() == 0) {
      return Optional.empty();
    }
    MediaType type = body.mediaType() == null ? null : MediaType.parse(body.mediaType());
    return type == null || TEXT.matcher(type.type() + "/" + type.subtype()).matches()
        ? Decoded.of(body).flatMap(decoded -> decode(decoded, type))
        : Optional.empty();
  }

  private static Optional<BodyText> decode(Decoded decoded, @Nullable MediaType type) {
    Charset charset = type == null ? UTF_8 : type.charset(UTF_8);
    CharsetDecoder decoder =
        (charset == null ? UTF_8 : charset)
            .newDecoder()
            .onMalformedInput(type == null ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer text = CharBuffer.allocate(decoded.bytes().size() + 1);
    boolean isNone =
        decoder.decode(decoded.bytes().asByteBuffer(), text, !decoded.cutOff()).isError();
    String found = text.flip().toString();
    return isNone || (type == null && CONTROL.matcher(found).find())
        ? Optional.empty()
        : Optional.of(new BodyText(found, decoded.cutOff()));
  }
}
