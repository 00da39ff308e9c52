/**
 * Decides when suites run: forms groups, counts their ticks and starts a launch at each. It knows
 * nothing of how launches happen, of what they find, or of where that is kept.
 */
@NullMarked
package dev.canary.runtime.schedule;

import org.jspecify.annotations.NullMarked;
