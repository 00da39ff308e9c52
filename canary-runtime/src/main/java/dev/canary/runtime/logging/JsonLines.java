package dev.canary.runtime.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;

/** The form of a log line: an object with the fields that the manual names. */
final class JsonLines {

  private JsonLines() {}

  /**
   * @param always fields that are on every line
   */
  static Encoder<ILoggingEvent> encoder(Map<String, String> always) {
    var encoder = new LogstashEncoder();
    encoder.setTimestampPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    encoder.setTimeZone("UTC");
    encoder.setFieldNames(fieldNames());
    encoder.setCustomFields(
        always.entrySet().stream()
            .map(field -> quote(field.getKey()) + ":" + quote(field.getValue()))
            .collect(Collectors.joining(",", "{", "}")));
    return encoder;
  }

  private static String quote(String text) {
    return "\"%s\"".formatted(String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)));
  }

  private static LogstashFieldNames fieldNames() {
    String none = "[ignore]";
    var names = new LogstashFieldNames();
    names.setTimestamp("timestamp");
    names.setVersion(none);
    names.setLevelValue(none);
    names.setTags(none);
    names.setLogger("logger");
    names.setThread("thread");
    names.setStackTrace("stackTrace");
    return names;
  }
}
