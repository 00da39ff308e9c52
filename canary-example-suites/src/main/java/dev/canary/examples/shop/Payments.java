package dev.canary.examples.shop;

import java.util.Optional;

/** Payments, and the invoices that they are matched with. */
final class Payments {

  private final Books books;

  Payments(Books books) {
    this.books = books;
  }

  /** Books a payment, and matches it if its reference is the number of an open invoice. */
  Payment receive(String owner, Transfer transfer) {
    String id = books.payments().nextId();
    Payment payment =
        books.payments().put(new Payment(id, owner, transfer.reference(), transfer.cents(), null));
    books.post(owner, id, Booking.received(payment));
    return findOpenInvoice(payment).map(invoice -> match(payment, invoice)).orElse(payment);
  }

  private Optional<Invoice> findOpenInvoice(Payment payment) {
    return books.invoices().of(payment.owner()).stream()
        .filter(invoice -> invoice.state() == InvoiceState.ISSUED)
        .filter(invoice -> invoice.cents() == payment.cents())
        .filter(invoice -> payment.reference().equals(invoice.number()))
        .findFirst();
  }

  Payment match(Payment payment, Invoice invoice) {
    payment.requireUnmatched();
    invoice.require(InvoiceState.ISSUED, "matched");
    if (invoice.cents() != payment.cents()) {
      throw Problem.conflict(
          "Payment %s is of %d cents, but invoice %s is of %d."
              .formatted(payment.id(), payment.cents(), invoice.id(), invoice.cents()));
    }
    books.post(payment.owner(), payment.id(), Booking.matched(payment));
    books.invoices().put(invoice.inState(InvoiceState.PAID));
    return books.payments().put(payment.matchedWith(invoice.id()));
  }

  Payment deleteMatch(Payment payment) {
    Invoice invoice = books.invoices().get(payment.owner(), payment.requireMatch());
    books.post(payment.owner(), payment.id(), Booking.matched(payment).reversed());
    books.invoices().put(invoice.inState(InvoiceState.ISSUED));
    return books.payments().put(payment.matchedWith(null));
  }

  /** Deletes a payment with its postings. */
  void delete(Payment payment) {
    payment.requireUnmatched();
    books.ledger().removeIf(posting -> posting.document().equals(payment.id()));
    books.payments().removeIf(payment::equals);
  }
}
