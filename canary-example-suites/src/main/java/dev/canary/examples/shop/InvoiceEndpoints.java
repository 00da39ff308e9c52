package dev.canary.examples.shop;

/** Invoices from draft to cancellation. */
final class InvoiceEndpoints {

  private final Accounts accounts;
  private final Books books;
  private final Invoicing invoicing;

  InvoiceEndpoints(Accounts accounts, Books books) {
    this.accounts = accounts;
    this.books = books;
    this.invoicing = new Invoicing(books);
  }

  void addTo(Router router) {
    router
        .on("POST", "/invoices", this::create)
        .on("GET", "/invoices", this::list)
        .on("GET", "/invoices/{id}", request -> Response.ok(invoice(request)))
        .on("PUT", "/invoices/{id}", this::update)
        .on("DELETE", "/invoices/{id}", this::delete)
        .on("GET", "/invoices/{id}/preview", this::preview)
        .on("POST", "/invoices/{id}/issue", this::issue)
        .on("POST", "/invoices/{id}/email", this::email)
        .on("POST", "/invoices/{id}/cancel", this::cancel);
  }

  private Response create(Request request) {
    InvoiceDraft draft = request.body(InvoiceDraft.class);
    return Response.created(invoicing.create(owner(request).email(), draft));
  }

  private Response list(Request request) {
    return Response.ok(books.invoices().of(owner(request).email()));
  }

  private Response update(Request request) {
    return Response.ok(invoicing.update(invoice(request), request.body(InvoiceDraft.class)));
  }

  private Response delete(Request request) {
    Invoice invoice = invoice(request);
    owner(request).requireCanary();
    invoicing.delete(invoice);
    return Response.noContent();
  }

  private Response preview(Request request) {
    return Response.ok(new Preview(invoice(request).asText()));
  }

  private Response issue(Request request) {
    return Response.ok(invoicing.issue(invoice(request)));
  }

  private Response email(Request request) {
    return Response.created(invoicing.email(invoice(request), request.body(Recipient.class).to()));
  }

  private Response cancel(Request request) {
    Invoice invoice = invoice(request);
    boolean withCreditNote = request.body(Cancellation.class).creditNote();
    return Response.ok(
        withCreditNote ? invoicing.cancelWithCreditNote(invoice) : invoicing.cancel(invoice));
  }

  private Account owner(Request request) {
    return accounts.authenticated(request.token());
  }

  private Invoice invoice(Request request) {
    return books.invoices().get(owner(request).email(), request.id());
  }

  private record Preview(String text) {}

  record Recipient(String to) {
    Recipient {
      Check.email(to, "to");
    }
  }

  record Cancellation(boolean creditNote) {}
}
