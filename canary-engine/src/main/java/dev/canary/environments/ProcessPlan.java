package dev.canary.environments;

import dev.canary.engine.process.ProcessRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ProcessEnvironment} starts. In arguments and in values of variables {@code {port}}
 * stands for the port; the variable {@code PORT} has it too, unless the plan gives it a value.
 *
 * <pre>{@code
 * jar(Path.of("shop.jar"), "--server.port={port}")
 *     .withVariable("DB_URL", database.url())
 *     .withReadiness(Readiness.http("/health"))
 * }</pre>
 *
 * @param command the program and its arguments; no shell is in between
 * @param variables environment variables, beside those of this JVM
 * @param directory the working directory; absent for that of this JVM
 * @param readiness when it is ready for use
 */
public record ProcessPlan(
    List<String> command,
    Map<String, String> variables,
    @Nullable Path directory,
    Readiness readiness) {

  private static final String PORT = "{port}";

  /** Copies the collections. */
  public ProcessPlan {
    command = List.copyOf(command);
    variables = Map.copyOf(variables);
  }

  /** A plan to start a program, which is ready when its port accepts connections. */
  static ProcessPlan of(List<String> command) {
    return new ProcessPlan(command, Map.of(), null, Readiness.port());
  }

  /** A copy with more arguments, after those that are there. */
  public ProcessPlan withArguments(String... arguments) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(List.of(arguments));
    return new ProcessPlan(longer, variables, directory, readiness);
  }

  /** A copy with one more environment variable. */
  public ProcessPlan withVariable(String name, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(name, value);
    return new ProcessPlan(command, more, directory, readiness);
  }

  /** A copy with another working directory. */
  public ProcessPlan withDirectory(Path directory) {
    return new ProcessPlan(command, variables, directory, readiness);
  }

  /** A copy that is ready at another moment. */
  public ProcessPlan withReadiness(Readiness readiness) {
    return new ProcessPlan(command, variables, directory, readiness);
  }

  ProcessRequest request(int port, Consumer<String> lines) {
    String number = Integer.toString(port);
    Stream<String> words = command.stream().map(word -> word.replace(PORT, number));
    var builder = new ProcessBuilder(words.toList());
    builder.environment().put("PORT", number);
    variables.forEach(
        (name, value) -> builder.environment().put(name, value.replace(PORT, number)));
    if (directory != null) {
      builder.directory(directory.toFile());
    }
    return ProcessRequest.of(builder).withLines(lines);
  }
}
