package dev.canary.examples.client;

/**
 * A credit note.
 *
 * @param invoice the id of the invoice that it cancels
 */
public record CreditNote(String id, String number, String invoice, long cents) {}
