package dev.canary.runtime.cli;

import dev.canary.runtime.config.ConfigKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Describes commands and options to picocli. Every option that sets a configuration key is made of
 * that key, so that help and configuration cannot drift apart.
 */
final class Usage {

  static final String SET = "--set";
  static final String FORMAT = "--format";

  private static final int WIDTH = 100;

  /** What stands for the value of an option. */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("--config", "FILE"),
          Map.entry("--work-dir", "DIR"),
          Map.entry("--every", "DURATION"),
          Map.entry("--isolation", "KIND"),
          Map.entry("--suites", "PATH"),
          Map.entry("--db", "FILE"),
          Map.entry("--host", "ADDRESS"),
          Map.entry("--port", "NUMBER"),
          Map.entry("--suite", "ID"),
          Map.entry("--tag", "TAG"),
          Map.entry("--label", "NAME=VALUE"),
          Map.entry("--report-dir", "DIR"),
          Map.entry("--fail-on", "OUTCOME"),
          Map.entry("--record", "BOOLEAN"));

  private Usage() {}

  static CommandLine commandLine(Terminal terminal, String version) {
    CommandSpec canary = canary().version("canary " + version);
    Arrays.stream(Command.values())
        .forEach(command -> canary.addSubcommand(command.word(), spec(command)));
    return new CommandLine(canary)
        .setExpandAtFiles(false)
        .setOut(terminal.out())
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(terminal)));
  }

  private static CommandSpec canary() {
    CommandSpec spec = CommandSpec.create().name("canary").addOption(versionOption());
    complete(spec)
        .customSynopsis("canary COMMAND [OPTION]...")
        .description("Runs canary suites around the clock and tells whether users are served.")
        .commandListHeading("%nCommands:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes())
        .footer(
            "",
            "Examples:",
            "  canary demo",
            "  canary once --suites target/classes",
            "  canary run --suites suites/ --port 9000 --set canary.values.shop.url=http://shop",
            "",
            "canary COMMAND --help tells the options of a command.");
    return spec;
  }

  private static CommandSpec spec(Command command) {
    CommandSpec spec = CommandSpec.create();
    if (command == Command.LIST) {
      spec.addOption(formatOption());
    }
    command.keys().forEach(key -> spec.addOption(option(key)));
    if (command.isConfigured()) {
      spec.addOption(setOption());
    }
    complete(spec)
        .customSynopsis("canary %s [OPTION]...".formatted(command.word()))
        .description(command.purpose());
    return spec;
  }

  private static UsageMessageSpec complete(CommandSpec spec) {
    return spec.addOption(helpOption())
        .usageMessage()
        .width(WIDTH)
        .sortOptions(false)
        .descriptionHeading("%n")
        .optionListHeading("%nOptions:%n");
  }

  private static OptionSpec option(ConfigKey<?> key) {
    String flag = key.findFlag().orElseThrow();
    OptionSpec.Builder option =
        texts(OptionSpec.builder(flag))
            .paramLabel(LABELS.getOrDefault(flag, "VALUE"))
            .description(plain(key.meaning()), plain(places(key)));
    return key.isSwitch() ? option.arity("0..1").fallbackValue("true").build() : option.build();
  }

  private static String places(ConfigKey<?> key) {
    return "%s%s, key %s, env %s"
        .formatted(
            key.findDefault().map(text -> "default " + text).orElse("no default"),
            key.isList() ? ", repeatable" : "",
            key.name(),
            key.environmentVariable());
  }

  /** Takes any number of values; whether that is right is for the configuration to say. */
  private static OptionSpec.Builder texts(OptionSpec.Builder option) {
    return option.type(List.class).auxiliaryTypes(String.class).arity("1");
  }

  /** Descriptions are formats. */
  private static String plain(String text) {
    return text.replace("%", "%%");
  }

  private static OptionSpec setOption() {
    return texts(OptionSpec.builder(SET))
        .paramLabel("KEY=VALUE")
        .description("Sets any configuration key.", "repeatable")
        .build();
  }

  private static OptionSpec formatOption() {
    return texts(OptionSpec.builder(FORMAT))
        .paramLabel("FORMAT")
        .description("table or json.", "default table")
        .build();
  }

  private static OptionSpec helpOption() {
    return OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this.").build();
  }

  private static OptionSpec versionOption() {
    return OptionSpec.builder("-V", "--version")
        .versionHelp(true)
        .description("Shows the version.")
        .build();
  }

  private static Map<String, String> exitCodes() {
    return UsageMessageSpec.keyValuesMap(
        "0:All suites passed, perhaps degraded.",
        "1:A suite failed.",
        "2:Arguments, configuration or suites are wrong.",
        "3:The prober itself failed.",
        "4:No suite is what was asked for.");
  }

  private static Ansi ansi(Terminal terminal) {
    return terminal.colours() ? Ansi.ON : Ansi.OFF;
  }
}
