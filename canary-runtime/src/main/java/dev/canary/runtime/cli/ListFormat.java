package dev.canary.runtime.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** How suites are listed. */
enum ListFormat {
  TABLE(SuiteTable::of),
  JSON(SuiteListJson::of);

  private final Function<Plan, String> writer;

  ListFormat(Function<Plan, String> writer) {
    this.writer = writer;
  }

  /**
   * Reads {@code table} or {@code json}.
   *
   * @throws WrongUsageException if it is anything else
   */
  static ListFormat parse(String text) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> unknown(text));
  }

  private static WrongUsageException unknown(String text) {
    return new WrongUsageException(
        "--format is \"%s\"; it has to be table or json.".formatted(text));
  }

  String text(Plan plan) {
    return writer.apply(plan);
  }
}
