package dev.canary.examples.shop;

import java.util.List;

/** What can only be read: credit notes, outbox, ledger, and everything at once. */
final class BookEndpoints {

  private final Accounts accounts;
  private final Books books;

  BookEndpoints(Accounts accounts, Books books) {
    this.accounts = accounts;
    this.books = books;
  }

  void addTo(Router router) {
    router
        .on("GET", "/credit-notes", request -> list(request, books.creditNotes()))
        .on("GET", "/credit-notes/{id}", this::creditNote)
        .on("GET", "/outbox", request -> list(request, books.outbox()))
        .on("GET", "/ledger", request -> list(request, books.ledger()))
        .on("GET", "/admin/data", request -> Response.ok(all()));
  }

  private Response list(Request request, Table<?> table) {
    return Response.ok(table.of(owner(request)));
  }

  private Response creditNote(Request request) {
    return Response.ok(books.creditNotes().get(owner(request), request.id()));
  }

  private String owner(Request request) {
    return accounts.authenticated(request.token()).email();
  }

  private Data all() {
    return new Data(
        accounts.all(),
        books.invoices().all(),
        books.creditNotes().all(),
        books.payments().all(),
        books.outbox().all(),
        books.ledger().all());
  }

  private record Data(
      List<Account> users,
      List<Invoice> invoices,
      List<CreditNote> creditNotes,
      List<Payment> payments,
      List<Email> outbox,
      List<Posting> ledger) {}
}
