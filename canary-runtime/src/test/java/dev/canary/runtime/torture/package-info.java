/**
 * Suites that misbehave, one class for each way. Tests of the jar let a prober run them, beside
 * suites that behave, and say what has to come of each: see {@code Torture} there.
 */
@NullMarked
package dev.canary.runtime.torture;

import org.jspecify.annotations.NullMarked;
