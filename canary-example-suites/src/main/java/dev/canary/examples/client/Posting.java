package dev.canary.examples.client;

/**
 * One line of the ledger.
 *
 * @param document the number of the invoice or credit note, or the id of the payment, behind it
 * @param account such as {@code receivables}
 * @param cents debit if above zero, credit if below
 */
public record Posting(String document, String account, long cents) {}
