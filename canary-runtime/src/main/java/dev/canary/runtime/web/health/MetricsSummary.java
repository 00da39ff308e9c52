package dev.canary.runtime.web.health;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Metrics for everybody: without what the suites are made of, and without versions, which tell what
 * is known to be wrong with them.
 */
final class MetricsSummary {

  private static final Pattern INFO =
      Pattern.compile("^(?:canary_suite|canary_build|jvm)_info\\{.*$", Pattern.MULTILINE);

  private static final Pattern TOLD_TO_NOBODY =
      Pattern.compile("(?<=[{,])(class|version|runtime|vendor)=\"(?:[^\"\\\\]|\\\\.)*+\"");

  private MetricsSummary() {}

  /** The same series; what is not told is empty. */
  static String of(String text) {
    return INFO.matcher(text)
        .replaceAll(
            line ->
                Matcher.quoteReplacement(
                    TOLD_TO_NOBODY.matcher(line.group()).replaceAll("$1=\"\"")));
  }
}
