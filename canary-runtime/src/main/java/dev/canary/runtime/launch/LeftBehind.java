package dev.canary.runtime.launch;

import java.util.stream.Collectors;

/** Puts into words what a run has left in the system under test. */
final class LeftBehind {

  private LeftBehind() {}

  /**
   * Says what is left.
   *
   * @param entries the JSON array that the engine publishes
   */
  static String sentence(String entries) {
    return LedgerJson.readAll(entries).stream()
        .map(item -> "%s \"%s\"".formatted(item.kind(), item.id()))
        .collect(Collectors.joining(", ", "Test data was left behind: ", "."));
  }
}
