package dev.canary.examples.shop;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An invoice on its way from draft to paid or cancelled.
 *
 * @param number absent until it is issued
 * @param creditNote the id of its credit note, if it was cancelled with one
 */
record Invoice(
    String id,
    String owner,
    InvoiceState state,
    String customer,
    String text,
    long cents,
    @Nullable String number,
    @Nullable String creditNote)
    implements Owned {

  static Invoice draft(String id, String owner, InvoiceDraft draft) {
    return new Invoice(
        id, owner, InvoiceState.DRAFT, draft.customer(), draft.text(), draft.cents(), null, null);
  }

  Invoice updated(InvoiceDraft draft) {
    return new Invoice(
        id, owner, state, draft.customer(), draft.text(), draft.cents(), number, creditNote);
  }

  Invoice issued(String newNumber) {
    return new Invoice(
        id, owner, InvoiceState.ISSUED, customer, text, cents, newNumber, creditNote);
  }

  Invoice cancelledBy(@Nullable String newCreditNote) {
    return new Invoice(
        id, owner, InvoiceState.CANCELLED, customer, text, cents, number, newCreditNote);
  }

  Invoice inState(InvoiceState newState) {
    return new Invoice(id, owner, newState, customer, text, cents, number, creditNote);
  }

  /**
   * @param what such as {@code updated}
   */
  Invoice require(InvoiceState required, String what) {
    if (state != required) {
      throw Problem.conflict(
          "Invoice %s is %s; it can be %s only while it is %s."
              .formatted(id, state, what, required));
    }
    return this;
  }

  /** The number of an invoice that has been issued. */
  String issuedNumber() {
    if (number == null) {
      throw new IllegalStateException("Invoice %s has not been issued.".formatted(id));
    }
    return number;
  }

  /** The invoice as its customer sees it. */
  String asText() {
    return """
        %s
        To: %s
        %s: %s EUR
        """
        .formatted(number == null ? "Draft" : "Invoice " + number, customer, text, euros());
  }

  private String euros() {
    return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }
}
