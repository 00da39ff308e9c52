package dev.canary.examples.shop;

import java.util.List;

/** Everything that accounts own. */
record Books(
    Table<Invoice> invoices,
    Table<CreditNote> creditNotes,
    Table<Payment> payments,
    Table<Email> outbox,
    Table<Posting> ledger) {

  static Books empty() {
    return new Books(
        new Table<>("invoice"),
        new Table<>("credit-note"),
        new Table<>("payment"),
        new Table<>("email"),
        new Table<>("posting"));
  }

  /** Books an amount in two postings, so that all postings of a document always add up to zero. */
  void post(String owner, String document, Booking booking) {
    long cents = booking.cents();
    ledger.put(new Posting(ledger.nextId(), owner, document, booking.debit(), cents));
    ledger.put(new Posting(ledger.nextId(), owner, document, booking.credit(), -cents));
  }

  void removeAllOf(String owner) {
    List.of(invoices, creditNotes, payments, outbox, ledger)
        .forEach(table -> table.removeIf(row -> row.owner().equals(owner)));
  }
}
