package dev.canary.runtime.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Handler;
import org.slf4j.LoggerFactory;

/** What this JVM logs as JSON; gives its streams and its logging back at the end. */
final class CapturedLog implements AutoCloseable {

  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
  private final List<Handler> handlers = List.of(root.getHandlers());
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private final JsonLog json;

  private CapturedLog(String environment) {
    System.setOut(new PrintStream(written, true, UTF_8));
    this.json = Logging.toJson(environment);
  }

  static CapturedLog of(String environment) {
    return new CapturedLog(environment);
  }

  JsonLog json() {
    return json;
  }

  List<JsonNode> lines() {
    return written.toString(UTF_8).lines().map(CapturedLog::parse).toList();
  }

  private static JsonNode parse(String line) {
    try {
      return STRICT.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    List.of(root.getHandlers()).forEach(root::removeHandler);
    handlers.forEach(root::addHandler);
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    new Logging().configure(context);
  }
}
