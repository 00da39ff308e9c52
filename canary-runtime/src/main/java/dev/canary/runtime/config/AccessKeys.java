package dev.canary.runtime.config;

import dev.canary.runtime.run.Role;
import java.nio.file.Path;
import java.util.List;

/** The keys that say who may use the pages and the API, and how they are protected. */
final class AccessKeys {

  static final String USERS = "canary.web.users.";
  static final String TOKENS = "canary.web.tokens.";

  static final ConfigKey<SecretText> USER_PASSWORD_HASH =
      ConfigKey.of(
          USERS + "<name>.password-hash",
          ValueType.PASSWORD_HASH,
          "What the command hash-password makes of the password of this user.");
  static final ConfigKey<Role> USER_ROLE =
      ConfigKey.of(
          USERS + "<name>.role",
          ValueType.ROLE,
          "What this user may do: viewer sees all, operator changes things too; viewer if nobody says.");

  static final ConfigKey<SecretText> TOKEN_HASH =
      ConfigKey.of(
          TOKENS + "<name>.hash",
          ValueType.TOKEN_HASH,
          "The hash of this token, as the command new-token prints it.");
  static final ConfigKey<SecretText> TOKEN_VALUE =
      ConfigKey.of(
          TOKENS + "<name>.value",
          ValueType.TOKEN,
          "This token itself, where its hash is not known; a secret.");
  static final ConfigKey<Role> TOKEN_ROLE =
      ConfigKey.of(
          TOKENS + "<name>.role",
          ValueType.ROLE,
          "What may be done with this token: viewer or operator; viewer if nobody says.");

  static final ConfigKey<LocalAccess> LOCAL_ACCESS =
      ConfigKey.of(
          "canary.web.local-access",
          ValueType.LOCAL_ACCESS,
          "What may be done from this machine without a login: operator, viewer or none.");
  static final ConfigKey<PublicPath> CLOSED =
      ConfigKey.listOf(
          "canary.web.closed",
          ValueType.PUBLIC_PATH,
          "What is not open to everybody: health, metrics, badge, livez, readyz.");
  static final ConfigKey<AddressRange> TRUSTED_PROXIES =
      ConfigKey.listOf(
          "canary.web.trusted-proxies",
          ValueType.ADDRESS_RANGE,
          "The addresses of reverse proxies that are believed whom they forward.");

  static final ConfigKey<Path> TLS_CERTIFICATE =
      ConfigKey.of(
          "canary.web.tls.certificate",
          ValueType.PATH,
          "The certificate for HTTPS and those that lead to its root, a file in PEM.");
  static final ConfigKey<Path> TLS_KEY =
      ConfigKey.of(
          "canary.web.tls.key",
          ValueType.PATH,
          "The key of the certificate, a file in PEM: PKCS#8 without a password.");

  static final List<ConfigKey<?>> ALL =
      List.of(
          USER_PASSWORD_HASH,
          USER_ROLE,
          TOKEN_HASH,
          TOKEN_VALUE,
          TOKEN_ROLE,
          LOCAL_ACCESS,
          CLOSED,
          TRUSTED_PROXIES,
          TLS_CERTIFICATE,
          TLS_KEY);

  private AccessKeys() {}
}
