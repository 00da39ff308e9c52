package dev.canary.environments;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link CommandEnvironment} runs. Both commands get the same variables, and the name of the
 * environment in {@code CANARY_ENVIRONMENT}.
 *
 * <pre>{@code
 * up("./stack", "deploy").down("./stack", "delete").withVariable("AWS_REGION", region)
 * }</pre>
 *
 * @param up the program that deploys, and its arguments; no shell is in between
 * @param down the program that deletes, and its arguments
 * @param variables environment variables, beside those of this JVM
 * @param directory the working directory; absent for that of this JVM
 * @param retry when the up command is run again
 */
public record CommandPlan(
    List<String> up,
    List<String> down,
    Map<String, String> variables,
    @Nullable Path directory,
    Retry retry) {

  /** The first half of a plan. */
  public record Up(List<String> command) {

    /** Copies the command. */
    public Up {
      command = List.copyOf(command);
    }

    /**
     * Completes the plan by the command that deletes. It is run also after an up command that
     * failed, and has to cope with whatever that has left.
     */
    public CommandPlan down(String... down) {
      return new CommandPlan(command, List.of(down), Map.of(), null, Retry.NEVER);
    }
  }

  /** Copies the collections. */
  public CommandPlan {
    up = List.copyOf(up);
    down = List.copyOf(down);
    variables = Map.copyOf(variables);
  }

  /** A copy with one more environment variable. */
  public CommandPlan withVariable(String name, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(name, value);
    return new CommandPlan(up, down, more, directory, retry);
  }

  /** A copy with another working directory. */
  public CommandPlan withDirectory(Path directory) {
    return new CommandPlan(up, down, variables, directory, retry);
  }

  /** A copy whose up command is run again, with the same name, when a retry may help. */
  public CommandPlan withRetry(Retry retry) {
    return new CommandPlan(up, down, variables, directory, retry);
  }

  ProcessBuilder builder(List<String> command, String name) {
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(variables);
    builder.environment().put(CommandEnvironment.NAME, name);
    if (directory != null) {
      builder.directory(directory.toFile());
    }
    return builder;
  }
}
