package dev.canary.environments;

import dev.canary.api.CanaryEnvironment;
import dev.canary.engine.process.ChildProcess;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An environment that is deployed by one command and deleted by another, whatever tool they use.
 *
 * <pre>{@code
 * final class StackEnvironment extends CommandEnvironment {
 *   StackEnvironment(@ConfigValue("aws.region") String region) {
 *     super(up("./stack", "deploy").down("./stack", "delete").withVariable("AWS_REGION", region));
 *   }
 *
 *   String host() {
 *     return output("ALBDnsName");
 *   }
 * }
 * }</pre>
 *
 * <p>The up command writes its outputs to standard output, as one JSON object of at most 64 KiB:
 * <code>{"ALBDnsName":"…"}</code>. Numbers and booleans become their text; what is in objects and
 * arrays gets a name with dots, such as {@code Stack.ALBDnsName} or {@code subnets.0}; null is
 * refused. Everything else, such as progress, it writes to standard error. Neither command can read
 * anything from standard input.
 *
 * <p>Both commands find the same name in the environment variable {@code CANARY_ENVIRONMENT},
 * unique to this deployment and made up before it: whatever they make should bear it. So the down
 * command, which is run also after an up command that failed or was cut off, knows what to look
 * for.
 *
 * <p>A command that is interrupted, as it is at the time limit of deployment or deletion, is
 * destroyed with all its descendants.
 *
 * <p>Safe for use by several threads.
 */
public abstract class CommandEnvironment implements CanaryEnvironment {

  /** The environment variable that has the name of the environment. */
  static final String NAME = "CANARY_ENVIRONMENT";

  private final String name = uniqueName(getClass().getSimpleName());
  private final CommandPlan plan;
  private final UpCommand up;
  private volatile boolean begun;
  private volatile @Nullable Map<String, String> outputs;

  /**
   * An environment that follows this plan.
   *
   * @param plan what to run; from {@link #up}
   */
  protected CommandEnvironment(CommandPlan plan) {
    this.plan = plan;
    this.up = new UpCommand(command("up", plan.up()), plan.retry());
  }

  /** Begins a plan by the command that deploys; {@code down(…)} completes it. */
  protected static CommandPlan.Up up(String... command) {
    return new CommandPlan.Up(List.of(command));
  }

  private Command command(String which, List<String> words) {
    return new Command(
        "The %s command of %s".formatted(which, getClass().getSimpleName()),
        plan.builder(words, name));
  }

  /**
   * Runs the up command, and reads its outputs.
   *
   * @throws EnvironmentException if it ends with another exit code than 0, or writes no JSON object
   *     to standard output; the message has the last lines of what it has written
   * @throws java.io.UncheckedIOException if it cannot be started
   */
  @Override
  public void deploy() throws InterruptedException {
    begun = true;
    outputs = up.run();
  }

  /**
   * Runs the down command, unless the up command was never run. If that is still running, it is
   * destroyed before.
   *
   * @throws EnvironmentException if it ends with another exit code than 0; the message has the last
   *     lines of what it has written, and the name under which something may be left behind
   * @throws java.io.UncheckedIOException if it cannot be started
   */
  @Override
  public void delete() throws InterruptedException {
    up.stop();
    if (begun) {
      Command down = command("down", plan.down());
      ChildProcess ended = down.run();
      if (ended.waitFor() != 0) {
        throw new EnvironmentException(
            "%s may be left behind, look for it and delete it by hand. %s"
                .formatted(name, down.describe(ended)));
      }
      begun = false;
    }
  }

  /** The name that both commands find in {@code CANARY_ENVIRONMENT}. */
  public final String name() {
    return name;
  }

  /**
   * All outputs, in the order in which the up command has written them.
   *
   * @throws IllegalStateException if it was not deployed
   */
  public final Map<String, String> outputs() {
    Map<String, String> current = outputs;
    if (current == null) {
      throw new IllegalStateException(
          "%s has no outputs, since it was not deployed yet. Take it as a parameter of a suite, and it is deployed before."
              .formatted(getClass().getSimpleName()));
    }
    return current;
  }

  /**
   * One output.
   *
   * @throws EnvironmentException if there is none of this name; the message has the names that
   *     there are
   * @throws IllegalStateException if it was not deployed
   */
  public final String output(String key) {
    String value = outputs().get(key);
    if (value == null) {
      throw new EnvironmentException(
          "%s has no output \"%s\", but these: %s. Correct the name, or let the up command write it."
              .formatted(getClass().getSimpleName(), key, outputs().keySet()));
    }
    return value;
  }

  private static String uniqueName(String className) {
    String words = className.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    String random = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    return "canary-%s-%s".formatted(words.replaceAll("[^a-z0-9-]", "-"), random);
  }
}
