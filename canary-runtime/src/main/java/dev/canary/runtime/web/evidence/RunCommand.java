package dev.canary.runtime.web.evidence;

import dev.canary.runtime.config.Repetition;
import dev.canary.runtime.run.Run;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that repeats a run.
 *
 * @param text for a shell
 * @param variables names of environment variables that have to be set first
 */
public record RunCommand(String text, List<String> variables) {

  private static final Pattern HARMLESS = Pattern.compile("[\\w./:@%+=,-]+");

  public RunCommand {
    variables = List.copyOf(variables);
  }

  public static RunCommand of(Run run, Repetition repetition) {
    Stream<String> words =
        Stream.of(
                Stream.of("java", "-jar", "canary-runtime.jar", "once"),
                repetition.options().stream(),
                Stream.of("--suite", run.suite()))
            .flatMap(it -> it);
    return new RunCommand(
        words.map(RunCommand::quoted).collect(Collectors.joining(" ")), repetition.variables());
  }

  /** For a shell: whoever copies it must not run what a suite is called. */
  private static String quoted(String word) {
    return HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
