package dev.canary.runtime.config;

import dev.canary.runtime.run.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what is said of the web server, and checks that users and tokens are complete. */
final class WebSettingsReader {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

  private final Values values;
  private final UnaryOperator<Path> resolve;

  WebSettingsReader(Values values, UnaryOperator<Path> resolve) {
    this.values = values;
    this.resolve = resolve;
  }

  WebSettings read() {
    return new WebSettings(
        values.get(ConfigKeys.WEB_HOST),
        values.get(ConfigKeys.WEB_PORT),
        values.find(ConfigKeys.WEB_BASE_URL).orElse(null),
        access(),
        tls());
  }

  private AccessSettings access() {
    return new AccessSettings(
        names(AccessKeys.USERS, AccessKeys.USER_PASSWORD_HASH, AccessKeys.USER_ROLE)
            .flatMap(name -> user(name).stream())
            .toList(),
        names(
                AccessKeys.TOKENS,
                AccessKeys.TOKEN_HASH,
                AccessKeys.TOKEN_VALUE,
                AccessKeys.TOKEN_ROLE)
            .flatMap(name -> token(name).stream())
            .toList(),
        values.find(AccessKeys.LOCAL_ACCESS).orElse(null),
        Set.copyOf(values.list(AccessKeys.CLOSED)),
        values.list(AccessKeys.TRUSTED_PROXIES));
  }

  /** They get into logs and headers. */
  private Stream<String> names(String section, ConfigKey<?>... forms) {
    Set<String> names = new TreeSet<>();
    List.of(forms).forEach(form -> names.addAll(values.chosen(form)));
    names.stream()
        .filter(NAME.asMatchPredicate().negate())
        .forEach(
            name ->
                values.reject(
                    "%s has the name \"%s\"; a name has to be up to 64 letters, digits, dots, hyphens, underscores and @."
                        .formatted(section.substring(0, section.length() - 1), name)));
    return names.stream();
  }

  private Optional<WebUser> user(String name) {
    ConfigKey<SecretText> hash = AccessKeys.USER_PASSWORD_HASH.with(name);
    if (!values.has(hash)) {
      values.reject(
          "%s is missing; make one with the command hash-password, or take the user out."
              .formatted(hash));
    }
    Role role = role(AccessKeys.USER_ROLE.with(name));
    return values.find(hash).map(it -> new WebUser(name, it, role));
  }

  private Optional<WebToken> token(String name) {
    ConfigKey<SecretText> hash = AccessKeys.TOKEN_HASH.with(name);
    ConfigKey<SecretText> value = AccessKeys.TOKEN_VALUE.with(name);
    if (values.has(hash) == values.has(value)) {
      values.reject(
          values.has(hash)
              ? "%s and %s are both there; keep one.".formatted(hash, value)
              : "%s is missing, and so is %s; make a token with the command new-token, or take this one out."
                  .formatted(hash, value));
    }
    SecretText known = values.find(hash).orElse(null);
    SecretText plain = values.find(value).orElse(null);
    Role role = role(AccessKeys.TOKEN_ROLE.with(name));
    return known == null && plain == null
        ? Optional.empty()
        : Optional.of(new WebToken(name, known, plain, role));
  }

  private Role role(ConfigKey<Role> key) {
    return values.find(key).orElse(Role.VIEWER);
  }

  private @Nullable TlsSettings tls() {
    Optional<Path> certificate = values.find(AccessKeys.TLS_CERTIFICATE);
    Optional<Path> key = values.find(AccessKeys.TLS_KEY);
    requireBothOrNone(AccessKeys.TLS_CERTIFICATE, AccessKeys.TLS_KEY);
    requireBothOrNone(AccessKeys.TLS_KEY, AccessKeys.TLS_CERTIFICATE);
    return certificate.isPresent() && key.isPresent()
        ? new TlsSettings(resolve.apply(certificate.get()), resolve.apply(key.get()))
        : null;
  }

  private void requireBothOrNone(ConfigKey<?> given, ConfigKey<?> needed) {
    if (values.has(given) && !values.has(needed)) {
      values.reject("%s is missing; %s needs it.".formatted(needed, given));
    }
  }
}
