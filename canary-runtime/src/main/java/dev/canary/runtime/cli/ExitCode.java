package dev.canary.runtime.cli;

/** What a command tells the script that called it. */
final class ExitCode {

  static final int WELL = 0;
  static final int SUITE_FAILED = 1;
  static final int WRONG_INPUT = 2;
  static final int PROBER_FAILED = 3;
  static final int NOTHING_MATCHED = 4;

  private ExitCode() {}
}
