package dev.canary.examples.shop;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What users do with invoices. */
final class Invoicing {

  private final Books books;

  Invoicing(Books books) {
    this.books = books;
  }

  Invoice create(String owner, InvoiceDraft draft) {
    return save(Invoice.draft(books.invoices().nextId(), owner, draft));
  }

  Invoice update(Invoice invoice, InvoiceDraft draft) {
    return save(invoice.require(InvoiceState.DRAFT, "updated").updated(draft));
  }

  Invoice issue(Invoice invoice) {
    String number = number("INV", invoice.id());
    Invoice issued = save(invoice.require(InvoiceState.DRAFT, "issued").issued(number));
    books.post(issued.owner(), number, Booking.issued(issued));
    return issued;
  }

  Email email(Invoice invoice, String to) {
    String subject = "Invoice " + invoice.require(InvoiceState.ISSUED, "e-mailed").issuedNumber();
    String id = books.outbox().nextId();
    return books
        .outbox()
        .put(new Email(id, invoice.owner(), invoice.id(), to, subject, invoice.asText()));
  }

  Invoice cancel(Invoice invoice) {
    invoice.require(InvoiceState.ISSUED, "cancelled");
    return cancel(invoice, invoice.issuedNumber(), null);
  }

  Invoice cancelWithCreditNote(Invoice invoice) {
    invoice.require(InvoiceState.ISSUED, "cancelled");
    String id = books.creditNotes().nextId();
    String number = number("CN", id);
    books
        .creditNotes()
        .put(new CreditNote(id, invoice.owner(), number, invoice.id(), invoice.cents()));
    return cancel(invoice, number, id);
  }

  private Invoice cancel(Invoice invoice, String document, @Nullable String creditNote) {
    books.post(invoice.owner(), document, Booking.issued(invoice).reversed());
    return save(invoice.cancelledBy(creditNote));
  }

  /** Deletes an invoice with all that came of it. */
  void delete(Invoice invoice) {
    if (invoice.state() == InvoiceState.PAID) {
      throw Problem.conflict(
          "Invoice %s is paid. Delete the match of its payment first.".formatted(invoice.id()));
    }
    Set<String> documents = documentsOf(invoice);
    books.ledger().removeIf(posting -> documents.contains(posting.document()));
    books.creditNotes().removeIf(creditNote -> creditNote.invoice().equals(invoice.id()));
    books.outbox().removeIf(email -> email.invoice().equals(invoice.id()));
    books.invoices().removeIf(invoice::equals);
  }

  private Set<String> documentsOf(Invoice invoice) {
    Stream<String> creditNotes =
        books.creditNotes().of(invoice.owner()).stream()
            .filter(creditNote -> creditNote.invoice().equals(invoice.id()))
            .map(CreditNote::number);
    return Stream.concat(Stream.ofNullable(invoice.number()), creditNotes)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Invoice save(Invoice invoice) {
    return books.invoices().put(invoice);
  }

  private static String number(String series, String id) {
    return series + id.substring(id.lastIndexOf('-'));
  }
}
