package dev.canary.runtime.logging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/**
 * Takes lines of other processes over into this log. Lines that are log lines already stay as they
 * are. Safe for use by many threads.
 */
public final class JsonLog {

  /** JVMs say so on their own, and it is no reason to worry. */
  private static final String HARMLESS = "Picked up ";

  private static final JsonFactory JSON = new JsonFactory();

  private final PrintStream out;

  public JsonLog(PrintStream out) {
    this.out = out;
  }

  /**
   * Logs a line.
   *
   * @param source whose line it is
   */
  public void passOn(String source, String line) {
    if (isObject(line)) {
      byte[] whole = (line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
      out.write(whole, 0, whole.length);
    } else if (line.startsWith(HARMLESS)) {
      LoggerFactory.getLogger(source).info(line);
    } else {
      LoggerFactory.getLogger(source).warn(line);
    }
  }

  private static boolean isObject(String line) {
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    } catch (IOException noJson) {
      return false;
    }
  }
}
