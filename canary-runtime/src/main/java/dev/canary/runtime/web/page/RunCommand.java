package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.Suite;
import java.util.Optional;
import java.util.regex.Pattern;

/** The command that repeats a run. */
final class RunCommand {

  private static final Pattern HARMLESS = Pattern.compile("[\\w./:@%+=,-]+");

  private RunCommand() {}

  static String of(Run run, Optional<Suite> suite) {
    String path = suite.map(Suite::sourceName).orElse("SUITES");
    return "java -jar canary-runtime.jar once --suites %s --suite %s"
        .formatted(quoted(path), quoted(run.suite()));
  }

  /** For a shell: whoever copies it must not run what a suite is called. */
  private static String quoted(String word) {
    return HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
