package dev.canary.runtime.cli;

/** Numbers in sentences. */
final class Counted {

  private Counted() {}

  /** Such as {@code 1 suite} and {@code 14 suites}. */
  static String of(int count, String noun) {
    return "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
  }
}
