/**
 * Says which suites are maintained when, out of the windows that are configured. Pure functions of
 * windows, suites and a moment; knows neither what is done with a suite that is maintained, nor
 * what time it is.
 */
@NullMarked
package dev.canary.runtime.maintenance;

import org.jspecify.annotations.NullMarked;
