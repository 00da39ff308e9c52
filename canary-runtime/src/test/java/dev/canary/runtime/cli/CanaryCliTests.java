package dev.canary.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.InvalidInputException;
import dev.canary.runtime.run.ProberFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryCliTests {

  private final CliFixture cli = new CliFixture();

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"run", "demo"})
  void doesWhatIsAskedFor(String command) {
    int exitCode = cli.execute(command);

    assertThat(exitCode).isZero();
    assertThat(cli.actions.done).containsExactly(command);
    assertThat(cli.out() + cli.err()).isEmpty();
  }

  @Test
  void handsOptionsToTheConfiguration() {
    cli.execute(
        "run",
        "--work-dir=" + directory,
        "--suites",
        "a.jar",
        "--suites=b,c.jar",
        "--every=10s",
        "--db",
        "x.db",
        "--port",
        "0",
        "--set",
        "canary.name=acme",
        "--set=canary.values.shop.url=http://shop/?a=b");

    Settings settings = cli.settings();

    assertThat(settings.suites().paths())
        .containsExactly(directory.resolve("a.jar"), directory.resolve("b,c.jar"));
    assertThat(settings.launches().every()).hasSeconds(10);
    assertThat(settings.store().path()).isEqualTo(directory.resolve("x.db"));
    assertThat(settings.web().port()).isZero();
    assertThat(settings.name()).isEqualTo("acme");
    assertThat(settings.values().pinned()).isEqualTo(Map.of("shop.url", "http://shop/?a=b"));
  }

  @Test
  void onceHasOptionsOfItsOwn() {
    cli.execute(
        "once", "--suite", "login", "--label", "version=1.2", "--label=note=@a", "--record");

    assertThat(cli.settings().once().suites()).isEqualTo(List.of("login"));
    assertThat(cli.settings().once().labels()).isEqualTo(Map.of("version", "1.2", "note", "@a"));
    assertThat(cli.settings().once().record()).isTrue();
  }

  @Test
  void aSwitchMayBeGivenWithItsValue() {
    cli.environment("CANARY_ONCE_RECORD", "true").execute("once", "--record=false");

    assertThat(cli.settings().once().record()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                        | There is no command. See canary --help.",
        "rnu                       | rnu is not a command; did you mean run? See canary --help.",
        "frobnicate                | frobnicate is not a command. See canary --help.",
        "--port 1 run              | --port is not an option of canary. See canary --help.",
        "run --prot 1              | --prot is not an option of canary run; did you mean --port?"
            + " See canary run --help.",
        "run --frobnicate          | --frobnicate is not an option of canary run."
            + " See canary run --help.",
        "demo --every 1s           | --every is not an option of canary demo."
            + " See canary demo --help.",
        "run suites/               | suites/ does not belong to any option. See canary run --help.",
        "run --port                | --port needs a value: --port NUMBER. See canary run --help.",
        "run --port --host x       | --port needs a value: --port NUMBER. See canary run --help.",
        "run --set x               | --set is \"x\"; it has to be a key and a value such as"
            + " canary.web.port=9000.",
        "run --set =x              | --set is \"=x\"; it has to be a key and a value such as"
            + " canary.web.port=9000.",
        "list --format xml         | --format is \"xml\"; it has to be table or json.",
        "list --format json --format json | --format is given 2 times; give it once.",
        "run --port 1 --port 2     | canary.web.port on the command line is given 2 times;"
            + " give it once.",
        "run --help=x              | Invalid value for option '--help': 'x' is not a boolean."
            + " See canary run --help.",
      })
  void refusesWrongUsage(String args, String sentence) {
    int exitCode = cli.execute(args.isEmpty() ? new String[0] : args.split(" "));

    assertThat(exitCode).isEqualTo(2);
    assertThat(cli.err()).isEqualTo("canary: " + sentence + "\n");
    assertThat(cli.out()).isEmpty();
    assertThat(cli.actions.done).isEmpty();
  }

  @Test
  void tellsEverythingThatIsWrongWithTheConfiguration() {
    int exitCode = cli.execute("check", "--port", "x", "--set", "canary.web.prt=1");

    assertThat(exitCode).isEqualTo(2);
    assertThat(cli.err())
        .isEqualTo(
            """
            canary: canary.web.prt on the command line is not a known key; did you mean \
            canary.web.port?
            canary: canary.web.port on the command line is "x"; it has to be a whole number from \
            0 to 65535.
            """);
  }

  @Test
  void wrongSuitesAreExitCodeTwo() {
    int exitCode = cli.throwing(new WrongSuites("One.\nTwo.")).execute("check");

    assertThat(exitCode).isEqualTo(2);
    assertThat(cli.err()).isEqualTo("canary: One.\ncanary: Two.\n");
  }

  @Test
  void aProberThatFailsIsExitCodeThree() {
    int exitCode = cli.throwing(new PortInUse()).execute("run");

    assertThat(exitCode).isEqualTo(3);
    assertThat(cli.err()).isEqualTo("canary: The port 8080 is in use.\n");
  }

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, NoClassDefFoundError.class})
  void whatNobodyExpectsIsExitCodeThreeToo(Class<? extends Throwable> type) throws Exception {
    Throwable thrown = type.getConstructor(String.class).newInstance("oops");

    int exitCode = cli.throwing(thrown).execute("run");

    assertThat(exitCode).isEqualTo(3);
    assertThat(cli.err())
        .isEqualTo(
            "canary: The prober failed unexpectedly (%s: oops). The log has the stack trace;"
                    .formatted(type.getName())
                + " please report it.\n");
  }

  private static final class WrongSuites extends InvalidInputException {
    private static final long serialVersionUID = 1L;

    WrongSuites(String message) {
      super(message);
    }
  }

  private static final class PortInUse extends ProberFailedException {
    private static final long serialVersionUID = 1L;

    PortInUse() {
      super("The port 8080 is in use.");
    }
  }
}
