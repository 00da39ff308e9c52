package dev.canary.examples.shop;

/**
 * One line of the ledger.
 *
 * @param document the number of the invoice or credit note, or the id of the payment, behind it
 * @param account such as {@code receivables}
 * @param cents debit if above zero, credit if below
 */
record Posting(String id, String owner, String document, String account, long cents)
    implements Owned {}
