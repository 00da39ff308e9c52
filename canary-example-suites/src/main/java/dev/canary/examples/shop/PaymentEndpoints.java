package dev.canary.examples.shop;

/** Payments and their matching with invoices. */
final class PaymentEndpoints {

  private final Accounts accounts;
  private final Books books;
  private final Payments payments;

  PaymentEndpoints(Accounts accounts, Books books) {
    this.accounts = accounts;
    this.books = books;
    this.payments = new Payments(books);
  }

  void addTo(Router router) {
    router
        .on("POST", "/payments", this::receive)
        .on("GET", "/payments", this::list)
        .on("GET", "/payments/{id}", request -> Response.ok(payment(request)))
        .on("DELETE", "/payments/{id}", this::delete)
        .on("PUT", "/payments/{id}/match", this::match)
        .on("DELETE", "/payments/{id}/match", this::deleteMatch);
  }

  private Response receive(Request request) {
    Transfer transfer = request.body(Transfer.class);
    return Response.created(payments.receive(owner(request).email(), transfer));
  }

  private Response list(Request request) {
    return Response.ok(books.payments().of(owner(request).email()));
  }

  private Response delete(Request request) {
    Payment payment = payment(request);
    owner(request).requireCanary();
    payments.delete(payment);
    return Response.noContent();
  }

  private Response match(Request request) {
    Payment payment = payment(request);
    String invoice = request.body(Match.class).invoice();
    return Response.ok(payments.match(payment, books.invoices().get(payment.owner(), invoice)));
  }

  private Response deleteMatch(Request request) {
    return Response.ok(payments.deleteMatch(payment(request)));
  }

  private Account owner(Request request) {
    return accounts.authenticated(request.token());
  }

  private Payment payment(Request request) {
    return books.payments().get(owner(request).email(), request.id());
  }

  record Match(String invoice) {
    Match {
      Check.text(invoice, "invoice");
    }
  }
}
