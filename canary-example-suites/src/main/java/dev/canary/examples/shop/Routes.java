package dev.canary.examples.shop;

import java.util.Map;

/** Puts an empty shop together. */
final class Routes {

  private Routes() {}

  static Router of(Faults faults) {
    Accounts accounts = new Accounts();
    Books books = Books.empty();
    Router router = new Router();
    new AccountEndpoints(accounts, books).addTo(router);
    new InvoiceEndpoints(accounts, books).addTo(router);
    new PaymentEndpoints(accounts, books).addTo(router);
    new BookEndpoints(accounts, books).addTo(router);
    new CatalogueEndpoints().addTo(router);
    new FaultEndpoints(faults).addTo(router);
    return router.on("GET", "/health", request -> Response.ok(Map.of("status", "pass")));
  }
}
