package dev.canary.examples.shop;

/**
 * An e-mail in the outbox, which is where the demo shop's e-mails stay.
 *
 * @param invoice the id of the invoice that it brings
 */
record Email(String id, String owner, String invoice, String to, String subject, String body)
    implements Owned {}
