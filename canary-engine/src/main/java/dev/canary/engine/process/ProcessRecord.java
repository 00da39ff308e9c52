package dev.canary.engine.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What became of a child process: evidence.
 *
 * @param took from its start until it had ended and its output was read
 * @param output the end of what it has written
 */
public record ProcessRecord(List<String> command, int exitCode, Duration took, String output) {

  /** How many characters of the output are evidence. */
  static final int EVIDENCE = 16 * 1024;

  private static final JsonFactory JSON = new JsonFactory();

  /** Copies the command. */
  public ProcessRecord {
    command = List.copyOf(command);
  }

  /**
   * Redacts before it cuts: half a secret would not be recognised as one.
   *
   * @param redaction applied to each word of the command, and to the output
   */
  ProcessRecord redacted(UnaryOperator<String> redaction) {
    String text = redaction.apply(output);
    return new ProcessRecord(
        command.stream().map(redaction).toList(),
        exitCode,
        took,
        text.substring(Math.max(0, text.length() - EVIDENCE)));
  }

  /** As {@code {"command":["ls","-l"],"exitCode":0,"durationMs":12,"output":"…"}}. */
  public String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("command");
      for (String word : command) {
        json.writeString(word);
      }
      json.writeEndArray();
      json.writeNumberField("exitCode", exitCode);
      json.writeNumberField("durationMs", took.toMillis());
      json.writeStringField("output", output);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
