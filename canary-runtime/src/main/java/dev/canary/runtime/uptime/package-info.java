/**
 * For how long suites were up, and how much of what was planned was done. It adds up what it is
 * told of verdicts and runs; it knows nothing of how verdicts come about, or of where they are
 * kept.
 */
@NullMarked
package dev.canary.runtime.uptime;

import org.jspecify.annotations.NullMarked;
