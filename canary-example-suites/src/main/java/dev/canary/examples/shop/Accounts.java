package dev.canary.examples.shop;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may use the shop, and who is logged in. */
final class Accounts {

  private final Map<String, Account> byEmail = new LinkedHashMap<>();
  private final Map<String, Account> byToken = new HashMap<>();

  Session signUp(Credentials credentials) {
    Account account = Account.of(credentials);
    if (byEmail.putIfAbsent(account.email(), account) != null) {
      throw Problem.conflict("There is an account for %s already.".formatted(account.email()));
    }
    return open(account);
  }

  Session logIn(Credentials credentials) {
    Account account = byEmail.get(credentials.email());
    if (account == null || !account.password().equals(credentials.password())) {
      throw new Problem(401, "E-mail address or password is wrong.");
    }
    return open(account);
  }

  private Session open(Account account) {
    String token = UUID.randomUUID().toString();
    byToken.put(token, account);
    return new Session(account.email(), token);
  }

  void logOut(@Nullable String token) {
    authenticated(token);
    byToken.remove(token);
  }

  /** The account that the token was given to. */
  Account authenticated(@Nullable String token) {
    Account account = byToken.get(token);
    if (account == null) {
      throw new Problem(401, "Nobody is logged in with this token. Log in first.");
    }
    return account;
  }

  Account get(String email) {
    Account account = byEmail.get(email);
    if (account == null) {
      throw Problem.notFound("There is no account for %s.".formatted(email));
    }
    return account;
  }

  List<Account> all() {
    return List.copyOf(byEmail.values());
  }

  void remove(Account account) {
    byEmail.remove(account.email());
    byToken.values().removeIf(account::equals);
  }
}
