package dev.canary.runtime.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence why arguments cannot be understood. */
final class Refusal {

  private Refusal() {}

  static String sentence(ParameterException problem) {
    return "%s %s".formatted(wrong(problem), seeHelp(problem.getCommandLine()));
  }

  static String seeHelp(CommandLine commandLine) {
    return "See %s --help.".formatted(name(commandLine));
  }

  private static String wrong(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (problem.getArgSpec() instanceof OptionSpec option) {
      return problem instanceof MissingParameterException
          ? "%s needs a value: %1$s %s.".formatted(option.longestName(), option.paramLabel())
          : "%s takes no value.".formatted(option.longestName());
    }
    return problem.getMessage() + ".";
  }

  private static String unmatched(UnmatchedArgumentException problem) {
    String argument = problem.getUnmatched().get(0);
    if (argument.startsWith("-")) {
      return "%s is not an option of %s%s"
          .formatted(argument, name(problem.getCommandLine()), guess(problem));
    }
    return problem.getCommandLine().getParent() == null
        ? "%s is not a command%s".formatted(argument, guess(problem))
        : "%s does not belong to any option.".formatted(argument);
  }

  private static String guess(UnmatchedArgumentException problem) {
    List<String> suggestions = problem.getSuggestions();
    return suggestions.isEmpty() ? "." : "; did you mean %s?".formatted(suggestions.get(0));
  }

  private static String name(CommandLine commandLine) {
    return commandLine.getCommandSpec().qualifiedName();
  }
}
