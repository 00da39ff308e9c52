package dev.canary.runtime.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.canary.engine.redaction.Redaction;
import dev.canary.runtime.run.Content;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Hides what must not be shown of any suite in what suites print, log and attach. Safe for use by
 * several threads.
 */
record Secrets(Redaction redaction) {

  /** Suites may log texts of any length, and must not fail because of that. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final Pattern TEXT =
      Pattern.compile(
          "text/.*|[^;]*[/+](json|xml|yaml|x-yaml|javascript|x-www-form-urlencoded|x-ndjson|har)\\b.*");

  /** Hides values, and fields of JSON that have sensitive names. */
  String hideIn(String text) {
    return redaction.body(null, text);
  }

  /** The same where the end is cut off, perhaps amid a secret. */
  String hideInBeginning(String text) {
    return redaction.beginningOfBody(null, text);
  }

  /**
   * Hides values in the texts of JSON, which stays JSON. Looked through as they are meant: a text
   * may be JSON itself, whose quotes then have more backslashes than anybody expects.
   */
  String hideInJson(String json) {
    var hidden = new StringWriter();
    boolean hasHidden = false;
    try (JsonParser parser = JSON.createParser(json);
        JsonGenerator generator = JSON.createGenerator(hidden)) {
      while (parser.nextToken() != null) {
        hasHidden |= copy(parser, generator);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("This was to be JSON.", e);
    }
    return hasHidden ? hidden.toString() : json;
  }

  /** Whether something of it was hidden. */
  private boolean copy(JsonParser from, JsonGenerator to) throws IOException {
    if (from.currentToken() != JsonToken.VALUE_STRING) {
      to.copyCurrentEvent(from);
      return false;
    }
    String text = from.getText();
    String shown = redaction.text(text);
    to.writeString(shown);
    return !shown.equals(text);
  }

  /** Hides what is to be hidden in files of text; others are left as they are. */
  Content hideInFile(String mediaType, byte[] bytes) {
    if (!TEXT.matcher(mediaType.toLowerCase(Locale.ROOT)).matches()) {
      return Content.of(bytes);
    }
    Charset charset = charsetOf(bytes);
    String text = new String(bytes, charset);
    return Content.of(redaction.body(mediaType, text).getBytes(charset));
  }

  /** What is no UTF-8 is read in a way in which every byte is some character, and none is lost. */
  private static Charset charsetOf(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return UTF_8;
    } catch (CharacterCodingException otherBytes) {
      return ISO_8859_1;
    }
  }
}
