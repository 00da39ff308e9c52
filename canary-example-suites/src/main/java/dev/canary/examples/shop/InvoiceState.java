package dev.canary.examples.shop;

import java.util.Locale;

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
