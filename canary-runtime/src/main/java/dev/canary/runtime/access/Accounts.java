package dev.canary.runtime.access;

import dev.canary.runtime.config.AccessSettings;
import dev.canary.runtime.config.LocalAccess;
import dev.canary.runtime.config.LocalNames;
import dev.canary.runtime.config.SecretText;
import dev.canary.runtime.config.WebSettings;
import dev.canary.runtime.config.WebToken;
import dev.canary.runtime.config.WebUser;
import dev.canary.runtime.run.Principal;
import dev.canary.runtime.run.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody who is known, and what those may do who are not. Immutable. */
final class Accounts {

  private static final int USUAL_COST = 12;

  /**
   * @param digest of what is shown
   */
  private record Token(String digest, Principal principal) {}

  private final Map<String, WebUser> users;
  private final List<Token> tokens;
  private final LocalAccess local;
  private final String decoy;

  private Accounts(AccessSettings settings, LocalAccess local) {
    this.users =
        settings.users().stream()
            .collect(Collectors.toUnmodifiableMap(WebUser::name, Function.identity()));
    this.tokens = settings.tokens().stream().map(Accounts::token).toList();
    this.local = local;
    this.decoy =
        Passwords.decoy(
            settings.users().stream()
                .mapToInt(user -> Passwords.costOf(user.passwordHash().value()))
                .max()
                .orElse(USUAL_COST));
  }

  static Accounts of(WebSettings web) {
    return new Accounts(web.access(), web.access().findLocal().orElseGet(() -> usual(web)));
  }

  /**
   * Who is reached from elsewhere has a reverse proxy perhaps, whose connections look as if they
   * came from here.
   */
  private static LocalAccess usual(WebSettings web) {
    AccessSettings access = web.access();
    if (web.findBaseUrl().filter(url -> !LocalNames.contain(url.getHost())).isPresent()) {
      return LocalAccess.NONE;
    }
    boolean isOpen = access.users().isEmpty() && access.tokens().isEmpty();
    return isOpen ? LocalAccess.OPERATOR : LocalAccess.VIEWER;
  }

  private static Token token(WebToken token) {
    String digest =
        token
            .findHash()
            .map(SecretText::value)
            .or(() -> token.findValue().map(SecretText::value).map(Digest::of))
            .orElseThrow();
    return new Token(digest, new Principal(token.name(), token.role()));
  }

  boolean hasAny() {
    return !users.isEmpty() || !tokens.isEmpty();
  }

  boolean hasUsers() {
    return !users.isEmpty();
  }

  Optional<Role> findLocalRole() {
    return switch (local) {
      case OPERATOR -> Optional.of(Role.OPERATOR);
      case VIEWER -> Optional.of(Role.VIEWER);
      case NONE -> Optional.empty();
    };
  }

  Optional<WebUser> findUser(String name) {
    return Optional.ofNullable(users.get(name));
  }

  /** Takes as long for a name that nobody has. */
  Optional<Principal> findByPassword(String name, String password) {
    Optional<WebUser> user = findUser(name);
    String hash = user.map(it -> it.passwordHash().value()).orElse(decoy);
    boolean isRight = Passwords.matches(password, hash);
    return user.filter(it -> isRight).map(it -> new Principal(it.name(), it.role()));
  }

  /** Compares with all of them, whichever it is. */
  Optional<Principal> findByToken(String shown) {
    String digest = Digest.of(shown);
    List<Token> found =
        tokens.stream().filter(token -> Digest.equal(token.digest(), digest)).toList();
    return found.stream().map(Token::principal).findFirst();
  }
}
