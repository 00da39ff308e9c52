package dev.canary.engine;

import dev.canary.api.ConfigValueException;

/** Where the value of one parameter comes from. Chosen at discovery, asked at every run. */
@FunctionalInterface
interface Argument {

  /**
   * Makes the value for a run.
   *
   * @throws ConfigValueException if a value is missing or cannot be converted
   */
  Object supply(RunScope scope);
}
