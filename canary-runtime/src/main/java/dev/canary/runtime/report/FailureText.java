package dev.canary.runtime.report;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A failure for people: what it says, and the top of its stack. */
final class FailureText {

  private static final int MOST_FRAMES = 8;

  private FailureText() {}

  static List<String> lines(Failure failure) {
    return Stream.concat(title(failure).lines(), frames(failure).stream()).toList();
  }

  /** The stack alone, where the message has been told. */
  static List<String> frames(Failure failure) {
    List<String> frames =
        failure.stackTrace().lines().map(String::strip).filter(FailureText::isFrame).toList();
    List<String> shown = new ArrayList<>();
    frames.stream().limit(MOST_FRAMES).map(frame -> "  " + frame).forEach(shown::add);
    if (frames.size() > MOST_FRAMES) {
      shown.add("  ... %d more".formatted(frames.size() - MOST_FRAMES));
    }
    return shown;
  }

  /** That a check failed needs no saying; the class of any other exception does. */
  private static String title(Failure failure) {
    boolean tells =
        failure.kind() == FailureKind.ASSERTION || failure.message().startsWith(failure.type());
    return tells ? failure.message() : "%s: %s".formatted(failure.type(), failure.message());
  }

  private static boolean isFrame(String line) {
    return line.startsWith("at ")
        || line.startsWith("Caused by: ")
        || line.startsWith("Suppressed: ");
  }
}
