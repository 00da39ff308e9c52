package dev.canary.examples.client;

import org.jspecify.annotations.Nullable;

/**
 * Money that arrived at the bank.
 *
 * @param reference what the payer wrote
 * @param invoice the id of the invoice that it is matched with, if any
 */
public record Payment(String id, String reference, long cents, @Nullable String invoice) {}
