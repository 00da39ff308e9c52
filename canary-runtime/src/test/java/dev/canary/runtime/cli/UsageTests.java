package dev.canary.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.ConfigKey;
import dev.canary.runtime.config.ConfigKeys;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTests {

  private final CliFixture cli = new CliFixture();

  @Test
  void tellsCommandsAndExitCodes() {
    int exitCode = cli.execute("--help");

    assertThat(exitCode).isZero();
    assertThat(cli.out())
        .isEqualTo(
            """
            Usage: canary COMMAND [OPTION]...

            Runs canary suites around the clock and tells whether users are served.

            Options:
              -V, --version   Shows the version.
              -h, --help      Shows this.

            Commands:
              run            Runs all suites at their intervals, until it is stopped.
              once           Runs all suites, or some of them, once and tells what came of them.
              list           Lists suites with their groups, intervals and dependencies.
              check          Checks configuration and suites without running anything.
              demo           Starts a demo shop and runs the example suites on it, every 10 s.
              hash-password  Reads a password, and prints its hash for the configuration.
              new-token      Prints a new token, and its hash for the configuration.

            Exit codes:
              0   All suites passed, perhaps degraded.
              1   A suite failed.
              2   Arguments, configuration or suites are wrong.
              3   The prober itself failed.
              4   No suite is what was asked for.

            Examples:
              canary demo
              canary once --suites target/classes
              canary run --suites suites/ --port 9000 --set canary.values.shop.url=http://shop

            canary COMMAND --help tells the options of a command.
            """);
  }

  @Test
  void tellsTheOptionsOfACommand() {
    int exitCode = cli.execute("demo", "--help");

    assertThat(exitCode).isZero();
    assertThat(cli.out())
        .isEqualTo(
            """
            Usage: canary demo [OPTION]...

            Starts a demo shop and runs the example suites on it, every 10 s.

            Options:
                  --config=FILE     The configuration file.
                                    default canary.yaml, key canary.config, env CANARY_CONFIG
                  --work-dir=DIR    The directory that relative paths are relative to.
                                    default ., key canary.work-dir, env CANARY_WORK_DIR
                  --host=ADDRESS    The address to listen on.
                                    default 127.0.0.1, key canary.web.host, env CANARY_WEB_HOST
                  --port=NUMBER     The port to listen on; 0 picks a free one.
                                    default 8080, key canary.web.port, env CANARY_WEB_PORT
                  --set=KEY=VALUE   Sets any configuration key.
                                    repeatable
              -h, --help            Shows this.
            """);
  }

  @ParameterizedTest
  @EnumSource
  void tellsFlagMeaningDefaultKeyAndVariableOfEveryOption(Command command) {
    cli.execute(command.word(), "--help");

    for (ConfigKey<?> key : command.keys()) {
      assertThat(cli.out())
          .contains(key.findFlag().orElseThrow())
          .contains(key.meaning())
          .contains(key.findDefault().map(text -> "default " + text).orElse("no default"))
          .contains("key %s, env %s\n".formatted(key.name(), key.environmentVariable()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void fitsOntoAHundredColumnsAndNamesEveryValue(Command command) {
    cli.execute(command.word(), "--help");

    assertThat(cli.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(cli.out()).doesNotContainPattern("--[a-z-]+=VALUE ");
  }

  @Test
  void offersEveryKeyWithAFlag() {
    assertThat(Command.ONCE.keys())
        .containsExactlyInAnyOrderElementsOf(
            ConfigKeys.all().stream().filter(key -> key.findFlag().isPresent()).toList());
    assertThat(Arrays.stream(Command.values()).map(Command::word))
        .containsExactly("run", "once", "list", "check", "demo", "hash-password", "new-token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void tellsTheVersion(String flag) {
    int exitCode = cli.execute(flag);

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEqualTo("canary 0.1.0\n");
  }

  @Test
  void doesNothingWhenAskedForHelp() {
    cli.execute("run", "--help");

    assertThat(cli.actions.done).isEmpty();
    assertThat(cli.err()).isEmpty();
  }
}
