package dev.canary.examples.shop;

/** What the bank reports of a payment. */
record Transfer(String reference, long cents) {

  Transfer {
    Check.text(reference, "reference");
    Check.cents(cents);
  }
}
