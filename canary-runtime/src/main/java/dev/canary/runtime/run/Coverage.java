package dev.canary.runtime.run;

import java.util.OptionalDouble;

/**
 * How much of what was planned was done.
 *
 * @param executed runs of the schedule that brought a result and began outside of every window
 * @param planned runs that there was time for, whether the prober was there or not
 */
public record Coverage(long executed, long planned) {

  /** Empty if nothing was planned. */
  public OptionalDouble ratio() {
    return planned == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) executed / planned);
  }
}
