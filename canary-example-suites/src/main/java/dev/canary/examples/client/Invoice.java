package dev.canary.examples.client;

import org.jspecify.annotations.Nullable;

/**
 * An invoice.
 *
 * @param state {@code draft}, {@code issued}, {@code paid} or {@code cancelled}
 * @param number absent until it is issued
 * @param creditNote the id of its credit note, if it was cancelled with one
 */
public record Invoice(
    String id,
    String state,
    String customer,
    String text,
    long cents,
    @Nullable String number,
    @Nullable String creditNote) {}
