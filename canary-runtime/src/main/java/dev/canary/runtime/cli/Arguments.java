package dev.canary.runtime.cli;

import dev.canary.runtime.config.ConfigKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads arguments. */
final class Arguments {

  private final CommandLine commandLine;

  Arguments(CommandLine commandLine) {
    this.commandLine = commandLine;
  }

  /**
   * Reads what is asked for; empty if that was help or the version, which are then printed.
   *
   * @throws WrongUsageException if the arguments cannot be understood
   */
  Optional<Asked> read(String... args) {
    try {
      ParseResult result = commandLine.parseArgs(args);
      return CommandLine.executeHelpRequest(result) == null
          ? Optional.of(asked(result))
          : Optional.empty();
    } catch (ParameterException e) {
      throw new WrongUsageException(Refusal.sentence(e));
    }
  }

  private Asked asked(ParseResult result) {
    ParseResult given = result.subcommand();
    if (given == null) {
      throw new WrongUsageException("There is no command. " + Refusal.seeHelp(commandLine));
    }
    Command command = Command.of(given.commandSpec().name());
    return new Asked(command, flags(command, given), format(given));
  }

  private static Map<String, List<String>> flags(Command command, ParseResult given) {
    Map<String, List<String>> flags = new LinkedHashMap<>();
    for (ConfigKey<?> key : command.keys()) {
      List<String> texts = given.matchedOptionValue(key.findFlag().orElseThrow(), List.of());
      if (!texts.isEmpty()) {
        flags.put(key.name(), new ArrayList<>(texts));
      }
    }
    if (command.isConfigured()) {
      List<String> settings = given.matchedOptionValue(Usage.SET, List.of());
      settings.forEach(setting -> set(flags, setting));
    }
    return flags;
  }

  private static void set(Map<String, List<String>> flags, String setting) {
    int equals = setting.indexOf('=');
    if (equals < 1) {
      throw new WrongUsageException(
          "--set is \"%s\"; it has to be a key and a value such as canary.web.port=9000."
              .formatted(setting));
    }
    flags
        .computeIfAbsent(setting.substring(0, equals), key -> new ArrayList<>())
        .add(setting.substring(equals + 1));
  }

  private static ListFormat format(ParseResult given) {
    List<String> texts =
        given.commandSpec().findOption(Usage.FORMAT) == null
            ? List.of()
            : given.matchedOptionValue(Usage.FORMAT, List.of());
    if (texts.size() > 1) {
      throw new WrongUsageException(
          "--format is given %d times; give it once.".formatted(texts.size()));
    }
    return texts.isEmpty() ? ListFormat.TABLE : ListFormat.parse(texts.get(0));
  }
}
