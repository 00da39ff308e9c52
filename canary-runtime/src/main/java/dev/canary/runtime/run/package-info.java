/**
 * The vocabulary of the prober: suites, launches, runs, outcomes, verdicts; and the ports through
 * which its features meet without seeing each other. A leaf: it knows nothing of how anything is
 * done.
 */
@NullMarked
package dev.canary.runtime.run;

import org.jspecify.annotations.NullMarked;
