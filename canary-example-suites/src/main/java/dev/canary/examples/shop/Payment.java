package dev.canary.examples.shop;

import org.jspecify.annotations.Nullable;

/**
 * Money that arrived at the bank.
 *
 * @param reference what the payer wrote, usually the number of an invoice
 * @param invoice the id of the invoice that it is matched with, if any
 */
record Payment(String id, String owner, String reference, long cents, @Nullable String invoice)
    implements Owned {

  Payment matchedWith(@Nullable String newInvoice) {
    return new Payment(id, owner, reference, cents, newInvoice);
  }

  Payment requireUnmatched() {
    if (invoice != null) {
      throw Problem.conflict(
          "Payment %s is matched with %s. Delete the match first.".formatted(id, invoice));
    }
    return this;
  }

  String requireMatch() {
    if (invoice == null) {
      throw Problem.conflict("Payment %s is not matched with any invoice.".formatted(id));
    }
    return invoice;
  }
}
