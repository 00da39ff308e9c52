package dev.canary.runtime.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;

/** The form of a log line: an object with the fields that the manual names. */
final class JsonLines {

  private JsonLines() {}

  static Encoder<ILoggingEvent> encoder(String environment) {
    var encoder = new LogstashEncoder();
    encoder.setTimestampPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    encoder.setTimeZone("UTC");
    encoder.setFieldNames(fieldNames());
    encoder.setCustomFields(
        "{\"environment\":\"%s\"}"
            .formatted(new String(JsonStringEncoder.getInstance().quoteAsString(environment))));
    return encoder;
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
