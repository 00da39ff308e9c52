/**
 * Tells others: alerts, to people, when suites stop working and when they work again; and the pings
 * of dead-man's switches, of the prober and of suites. Must not know how runs come about nor where
 * its outbox is kept, and must never hold a run up.
 */
@NullMarked
package dev.canary.runtime.notify;

import org.jspecify.annotations.NullMarked;
