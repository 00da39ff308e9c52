package dev.canary.runtime.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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

  private static final JsonFactory JSON = new JsonFactory();

  private static final Pattern TEXT =
      Pattern.compile(
          "text/.*|[^;]*[/+](json|xml|yaml|x-yaml|javascript|x-www-form-urlencoded|x-ndjson|har)\\b.*");

  /** Hides values alone, in whatever it is. */
  String hideValues(String text) {
    return redaction.text(text);
  }

  /** Hides values, and fields of JSON that have sensitive names. */
  String hideIn(String text) {
    return redaction.body(null, text);
  }

  /** The same where the end is cut off, perhaps amid a secret. */
  String hideInBeginning(String text) {
    return redaction.beginningOfBody(null, text);
  }

  /** What the engine has published hides its own run's secrets already, but not those of others. */
  String hideInJson(String json) {
    return hideValues(json).equals(json) ? json : hideInTexts(json);
  }

  private String hideInTexts(String json) {
    var hidden = new StringWriter();
    try (JsonParser parser = JSON.createParser(json);
        JsonGenerator generator = JSON.createGenerator(hidden)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          generator.writeString(hideValues(parser.getText()));
        } else {
          generator.copyCurrentEvent(parser);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The engine has published what is no JSON.", e);
    }
    return hidden.toString();
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
