package dev.canary.runtime.cli;

import dev.canary.runtime.config.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence why arguments cannot be understood. */
final class Refusal {

  private static final int LIKELY_SLIP = 2;

  private Refusal() {}

  static String sentence(ParameterException problem) {
    return "%s %s".formatted(wrong(problem), seeHelp(problem.getCommandLine()));
  }

  static String seeHelp(CommandLine commandLine) {
    return "See %s --help.".formatted(commandLine.getCommandSpec().qualifiedName());
  }

  private static String wrong(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      CommandSpec command = problem.getCommandLine().getCommandSpec();
      return unmatched(unmatched.getUnmatched().get(0), command);
    }
    if (problem instanceof MissingParameterException missing
        && missing.getMissing().get(0) instanceof OptionSpec option) {
      return "%s needs a value: %1$s %s.".formatted(option.longestName(), option.paramLabel());
    }
    return problem.getMessage() + ".";
  }

  private static String unmatched(String argument, CommandSpec command) {
    if (argument.startsWith("-")) {
      return "%s is not an option of %s%s"
          .formatted(argument, command.qualifiedName(), guess(argument, options(command)));
    }
    return command.parent() == null
        ? "%s is not a command%s".formatted(argument, guess(argument, commands(command)))
        : "%s does not belong to any option.".formatted(argument);
  }

  private static List<String> options(CommandSpec command) {
    return command.options().stream().map(OptionSpec::longestName).toList();
  }

  private static Collection<String> commands(CommandSpec command) {
    return command.subcommands().keySet();
  }

  private static String guess(String argument, Collection<String> known) {
    return known.stream()
        .filter(name -> EditDistance.between(argument, name) <= LIKELY_SLIP)
        .min(Comparator.comparing(name -> EditDistance.between(argument, name)))
        .map("; did you mean %s?"::formatted)
        .orElse(".");
  }
}
