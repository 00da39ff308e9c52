package dev.canary.runtime.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stack trace, cut to what a suite's author can do something about.
 *
 * @param own what was thrown and the frames of the suite's own package
 * @param whole all of it
 * @param hidden how many lines the first leaves out
 */
record StackText(String own, String whole, int hidden) {

  private static final String FRAME = "at ";

  /** What somebody has logged may begin with that word as well. */
  private static final Pattern FRAME_OF_JAVA = Pattern.compile("at \\S*\\.\\S.*\\(.*\\)");

  static StackText of(String stackTrace, String className) {
    String home = className.substring(0, className.lastIndexOf('.') + 1);
    List<String> kept = new ArrayList<>();
    List<String> lines = stackTrace.lines().toList();
    for (String line : lines) {
      String text = line.strip();
      if (!isFrame(text) || isOwn(text, home.isEmpty() ? className : home)) {
        kept.add(line);
      }
    }
    return new StackText(String.join("\n", kept), stackTrace, lines.size() - kept.size());
  }

  private static boolean isFrame(String line) {
    return FRAME_OF_JAVA.matcher(line).matches() || line.matches("\\.\\.\\. \\d+ more");
  }

  /** A frame may begin with its class loader, as in {@code app//com.acme}. */
  private static boolean isOwn(String line, String home) {
    String place = line.substring(Math.min(FRAME.length(), line.length()));
    return place.substring(place.lastIndexOf('/') + 1).startsWith(home) || place.startsWith(home);
  }
}
