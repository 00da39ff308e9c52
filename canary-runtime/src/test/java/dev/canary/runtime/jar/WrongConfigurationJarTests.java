package dev.canary.runtime.jar;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongConfigurationJarTests {

  private static final String A_DURATION =
      "it has to be a duration of more than zero, such as 500ms, 10s, 5m or 1h30m.";

  @TempDir static Path suites;

  @TempDir Path directory;
  private WorkDir workDir;

  @BeforeAll
  static void compileASuite() {
    Suites.compile(suites, "@CanarySuite class HelloCanary { @Step void greet() {} }");
  }

  @BeforeEach
  void makeWorkDir() {
    workDir = WorkDir.in(directory);
  }

  private RefusedCommand run(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "run";
    arguments[1] = "--suites";
    arguments[2] = suites.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return RefusedCommand.of(CanaryJar.in(workDir.path()), arguments);
  }

  @Test
  void refusesWhatIsNotYaml() {
    workDir.write("canary.yaml", "canary: [\n");

    run()
        .asWrongInput(
            "canary.yaml line 2, column 1 is not YAML: expected the node content, but found"
                + " '<stream end>'.");
  }

  @Test
  void refusesAnUnknownKey() {
    workDir.write("canary.yaml", "canary:\n  evry: 5m\n");

    run()
        .asWrongInput(
            "canary.evry in canary.yaml line 2 is not a known key; did you mean canary.every?");
  }

  @Test
  void refusesAWrongType() {
    workDir.write("canary.yaml", "canary:\n  web:\n    port: http\n");

    run()
        .asWrongInput(
            "canary.web.port in canary.yaml line 3 is \"http\"; it has to be a whole number from 0"
                + " to 65535.");
  }

  @Test
  void refusesAWrongDuration() {
    workDir.write("canary.yaml", "canary:\n  every: 5 minutes\n");

    run().asWrongInput("canary.every in canary.yaml line 2 is \"5 minutes\"; " + A_DURATION);
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    workDir.write("canary.yaml", "canary:\n  evry: 5m\n  timeout: never\n");

    run()
        .asWrongInput(
            "canary.evry in canary.yaml line 2 is not a known key; did you mean canary.every?",
            "canary.timeout in canary.yaml line 3 is \"never\"; " + A_DURATION);
  }

  @Test
  void refusesAVariableThatIsNotSet() {
    workDir.write("canary.yaml", "canary:\n  values:\n    token: ${SHOP_TOKEN}\n");

    run()
        .asWrongInput(
            "canary.values.token in canary.yaml line 3 needs the environment variable SHOP_TOKEN,"
                + " which is not set; set it, or write ${SHOP_TOKEN:default}.");
  }

  @Test
  void refusesAConfigurationFileThatIsNotThere() {
    run("--config", "other.yaml")
        .asWrongInput(
            "The configuration file %s is not there; create it, or name another with --config."
                .formatted(workDir.path().resolve("other.yaml")));
  }

  @Test
  void refusesAnUnknownFlag() {
    run("--prot", "80")
        .asWrongInput(
            "--prot is not an option of canary run; did you mean --port? See canary run --help.");
  }

  @Test
  void refusesAnUnknownCommand() {
    RefusedCommand.of(CanaryJar.in(workDir.path()), "rnu")
        .asWrongInput("rnu is not a command; did you mean run? See canary --help.");
  }

  @Test
  void refusesIsolationThatThereIsNot() {
    run("--isolation", "thread")
        .asWrongInput(
            "canary.isolation on the command line is \"thread\"; it has to be process or none.");
  }

  @Test
  void refusesAnOverrideOfASuiteThatIsNotThere() {
    workDir.write("canary.yaml", "canary:\n  suites:\n    overrides:\n      helo: { every: 1m }\n");

    run("--port", "0")
        .asWrongInput(
            "canary.suites.overrides has settings for the suite \"helo\", which does not exist; the"
                + " nearest is \"hello\". Correct the id, or remove the settings.");
  }
}
