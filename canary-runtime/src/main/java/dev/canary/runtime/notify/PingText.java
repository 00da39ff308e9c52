package dev.canary.runtime.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepResult;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** What a ping says to people: nothing that the log does not say. */
final class PingText {

  private PingText() {}

  static String started(RunStart run) {
    return "%s started\n".formatted(run.suite().id());
  }

  static String ended(Run run, RunEnd end) {
    StringBuilder text = new StringBuilder("%s: %s\n".formatted(run.suite(), end.outcome()));
    end.findFailedStep().map(StepResult::step).ifPresent(it -> line(text, "step", it.name()));
    if (end.reason() != null) {
      line(text, "reason", end.reason());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }

  static String alive(ProberInfo prober) {
    return "The prober %s (%s) is alive.\n".formatted(prober.name(), prober.environment());
  }

  /** The text in UTF-8, cut off before the first character that does not fit. */
  static byte[] bytes(String text, int limit) {
    byte[] bytes = new byte[Math.min(limit, text.length() * 3)];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .encode(CharBuffer.wrap(text), buffer, true);
    return Arrays.copyOf(bytes, buffer.position());
  }
}
