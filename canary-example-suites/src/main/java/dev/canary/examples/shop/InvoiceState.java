package dev.canary.examples.shop;

import java.util.Locale;

/** Where an invoice is on its way; written in lower case, in JSON and in sentences. */
enum InvoiceState {
  DRAFT,
  ISSUED,
  PAID,
  CANCELLED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
