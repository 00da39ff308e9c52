package dev.canary.runtime.run;

/**
 * What tells one thing in the ledger of test data from all others.
 *
 * @param owner who made it and has to delete it: the id of a suite, or the class name of an
 *     environment
 * @param kind what it is, such as {@code invoice}
 * @param id by which the system under test knows it
 */
public record LedgerKey(String owner, String kind, String id) {}
