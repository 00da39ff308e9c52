package dev.canary.examples.client;

/** An e-mail in the outbox. */
public record Email(String to, String subject, String body) {}
