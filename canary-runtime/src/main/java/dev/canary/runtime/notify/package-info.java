/**
 * Tells others: today the dead-man's switches of the prober and of suites. Must not know how runs
 * come about, and must never hold one up.
 */
@NullMarked
package dev.canary.runtime.notify;

import org.jspecify.annotations.NullMarked;
