package dev.canary.examples.shop;

/** Sign-up, login, logout, deletion. */
final class AccountEndpoints {

  private final Accounts accounts;
  private final Books books;

  AccountEndpoints(Accounts accounts, Books books) {
    this.accounts = accounts;
    this.books = books;
  }

  void addTo(Router router) {
    router
        .on("POST", "/sign-up", this::signUp)
        .on("POST", "/login", this::logIn)
        .on("POST", "/logout", this::logOut)
        .on("GET", "/me", this::show)
        .on("DELETE", "/users/{id}", this::delete);
  }

  private Response signUp(Request request) {
    return Response.created(accounts.signUp(request.body(Credentials.class)));
  }

  private Response logIn(Request request) {
    return Response.ok(accounts.logIn(request.body(Credentials.class)));
  }

  private Response logOut(Request request) {
    accounts.logOut(request.token());
    return Response.noContent();
  }

  private Response show(Request request) {
    return Response.ok(accounts.authenticated(request.token()));
  }

  /** Needs no token: whoever cleans up may know no more than the address. */
  private Response delete(Request request) {
    Account account = accounts.get(request.id());
    account.requireCanary();
    books.removeAllOf(account.email());
    accounts.remove(account);
    return Response.noContent();
  }
}
