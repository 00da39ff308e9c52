/**
 * Owns what suites have made in the system under test and have to delete: knows what is left, hands
 * it to later launches, and has launches that do nothing but clean up. It knows nothing of how
 * launches happen, nor of where the ledger is kept.
 */
@NullMarked
package dev.canary.runtime.ledger;

import org.jspecify.annotations.NullMarked;
