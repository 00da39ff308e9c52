package dev.canary.runtime.cli;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.run.InvalidInputException;
import dev.canary.runtime.run.ProberFailedException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command line of the prober.
 *
 * <pre>{@code
 * var cli = new CanaryCli(actions, loader, Terminal.ofSystem(System.getenv()), "0.1.0");
 * System.exit(cli.execute("once", "--suites", "target/classes"));
 * }</pre>
 *
 * <p>What is wrong goes to standard error, as lines that begin with {@code canary:}.
 */
public final class CanaryCli {

  private static final Logger LOG = LoggerFactory.getLogger(CanaryCli.class);

  private final Actions actions;
  private final SettingsLoader loader;
  private final Terminal terminal;
  private final String version;

  public CanaryCli(Actions actions, SettingsLoader loader, Terminal terminal, String version) {
    this.actions = actions;
    this.loader = loader;
    this.terminal = terminal;
    this.version = version;
  }

  /**
   * Does what the arguments ask for.
   *
   * @return 0 if all is well, 1 if a suite failed, 2 if arguments, configuration or suites are
   *     wrong, 3 if the prober itself failed, 4 if no suite is what was asked for
   */
  public int execute(String... args) {
    try {
      return new Arguments(Usage.commandLine(terminal, version))
          .read(args)
          .map(this::perform)
          .orElse(ExitCode.WELL);
    } catch (InvalidInputException e) {
      return end(ExitCode.WRONG_INPUT, e);
    } catch (NothingMatchedException e) {
      return end(ExitCode.NOTHING_MATCHED, e);
    } catch (ProberFailedException e) {
      return end(ExitCode.PROBER_FAILED, e);
    } catch (RuntimeException | Error e) {
      return endUnexpectedly(e);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private int perform(Asked asked) {
    Supplier<Settings> loading = () -> loader.load(asked.flags());
    switch (asked.command()) {
      case RUN -> actions.run(loading.get(), loading);
      case DEMO -> actions.demo(loading.get(), loading);
      case LIST -> terminal.out().print(asked.format().text(actions.plan(loading.get())));
      case CHECK -> check(loading.get());
      case ONCE -> {
        return new OnceCommand(actions, terminal, version).execute(loading.get());
      }
      case HASH_PASSWORD ->
          terminal.out().println(actions.hashPassword(terminal.secrets().readPassword()));
      case NEW_TOKEN -> print(actions.newToken());
    }
    return ExitCode.WELL;
  }

  private void check(Settings settings) {
    actions.check(settings);
    terminal.out().print(CheckText.of(actions.plan(settings), settings));
  }

  private void print(NewToken token) {
    terminal.out().printf("token: %s%nhash:  %s%n", token.token(), token.hash());
  }

  private int end(int exitCode, RuntimeException told) {
    return end(exitCode, String.valueOf(told.getMessage()));
  }

  private int end(int exitCode, String message) {
    message.lines().forEach(line -> terminal.err().println("canary: " + line));
    return exitCode;
  }

  /** An error that nobody caught would end the JVM with 1, which says that a suite failed. */
  private int endUnexpectedly(Throwable thrown) {
    LOG.error("The prober failed unexpectedly.", thrown);
    return end(
        ExitCode.PROBER_FAILED,
        "The prober failed unexpectedly (%s). The log has the stack trace; please report it."
            .formatted(thrown));
  }
}
