/**
 * Decides what is believed of each suite, and so the health of everything: pure functions of runs,
 * policies, intervals and the clock, and a board in memory that applies them. It knows nothing of
 * who runs suites, of where runs are kept, or of how health is shown.
 */
@NullMarked
package dev.canary.runtime.verdict;

import org.jspecify.annotations.NullMarked;
