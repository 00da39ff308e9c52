package dev.canary.runtime.cli;

import java.util.Arrays;
import java.util.Locale;

/** How suites are listed. */
enum ListFormat {
  TABLE,
  JSON;

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
    return switch (this) {
      case TABLE -> SuiteTable.of(plan);
      case JSON -> SuiteListJson.of(plan);
    };
  }
}
