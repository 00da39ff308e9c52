package dev.canary.examples.shop;

/** What a user writes into an invoice. */
record InvoiceDraft(String customer, String text, long cents) {

  InvoiceDraft {
    Check.text(customer, "customer");
    Check.text(text, "text");
    Check.cents(cents);
  }
}
