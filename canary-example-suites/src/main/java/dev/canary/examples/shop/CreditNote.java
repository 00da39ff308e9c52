package dev.canary.examples.shop;

/** The document by which a customer is told that an invoice is void. */
record CreditNote(String id, String owner, String number, String invoice, long cents)
    implements Owned {}
