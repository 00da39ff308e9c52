package dev.canary.runtime.cli;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.run.Run;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A command line whose output can be read; the words of the tests of this package. */
final class CliFixture {

  final FixtureActions actions = new FixtureActions();
  private final Map<String, String> environment = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String in = "";
  private boolean colours;
  private boolean unicode = true;

  CliFixture environment(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  CliFixture coloured() {
    colours = true;
    return this;
  }

  CliFixture ascii() {
    unicode = false;
    return this;
  }

  CliFixture in(String text) {
    in = text;
    return this;
  }

  CliFixture plan(Plan plan) {
    actions.plan = plan;
    return this;
  }

  CliFixture runs(Run... runs) {
    actions.runs = List.of(runs);
    return this;
  }

  CliFixture throwing(Throwable thrown) {
    actions.thrown = thrown;
    return this;
  }

  int execute(String... args) {
    Terminal terminal =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            SecretInput.lineOf(new StringReader(in)),
            colours,
            unicode);
    SettingsLoader loader = new SettingsLoader(environment, Map.of());
    return new CanaryCli(actions, loader, terminal, "0.1.0").execute(args);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  Settings settings() {
    return Objects.requireNonNull(actions.settings);
  }
}
