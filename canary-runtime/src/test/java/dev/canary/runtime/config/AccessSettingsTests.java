package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use the pages and the API. */
class AccessSettingsTests {

  private static final String HASH = "$2b$12$usDzobp1fTR2.wN/0ivLe.3hBMNUVyJ5XDjUmz5wM4qyTbQpn28HK";
  private static final String DIGITS = "0123456789abcdef".repeat(4);

  @TempDir Path workDir;

  private ConfigFixture config;

  @BeforeEach
  void makeConfig() {
    config = new ConfigFixture(workDir);
  }

  @Test
  void areNobodyAtFirst() {
    WebSettings web = config.load().web();

    assertThat(web.access()).isEqualTo(AccessSettings.DEFAULT);
    assertThat(web.findTls()).isEmpty();
  }

  @Test
  void areUsersTokensAndWhatIsOpen() {
    config
        .environment("ALICE_HASH", HASH)
        .environment("CI_TOKEN", "a-token-of-16-characters")
        .yaml(
            """
            canary:
              web:
                users:
                  alice: { password-hash: "${ALICE_HASH}", role: operator }
                  bob@example.com: { password-hash: "%s" }
                tokens:
                  grafana: { hash: "%s", role: viewer }
                  ci: { value: "${CI_TOKEN}", role: operator }
                local-access: none
                closed: [metrics, badge]
                trusted-proxies: [10.0.0.0/8]
                tls: { certificate: tls.crt, key: /etc/tls.key }
            """
                .formatted(HASH, DIGITS));

    WebSettings web = config.load().web();

    SecretText hash = new SecretText(HASH);
    assertThat(web.access())
        .isEqualTo(
            new AccessSettings(
                List.of(
                    new WebUser("alice", hash, Role.OPERATOR),
                    new WebUser("bob@example.com", hash, Role.VIEWER)),
                List.of(
                    new WebToken(
                        "ci", null, new SecretText("a-token-of-16-characters"), Role.OPERATOR),
                    new WebToken("grafana", new SecretText(DIGITS), null, Role.VIEWER)),
                LocalAccess.NONE,
                Set.of(PublicPath.METRICS, PublicPath.BADGE),
                List.of(AddressRange.parse("10.0.0.0/8"))));
    assertThat(web.findTls())
        .contains(new TlsSettings(workDir.resolve("tls.crt"), Path.of("/etc/tls.key")));
    assertThat(web.toString()).doesNotContain(HASH, DIGITS, "a-token");
  }

  @Test
  void areNoBusinessOfWorkers() {
    config.yaml("canary: { web: { tokens: { ci: { hash: \"%s\" } } } }".formatted(DIGITS));

    Settings settings = config.load();

    assertThat(settings.web().access().tokens()).hasSize(1);
    assertThat(settings.forWorkers().web().access()).isEqualTo(AccessSettings.DEFAULT);
    assertThat(settings.forWorkers().launches()).isEqualTo(settings.launches());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "users: { alice: { role: viewer } } | canary.web.users.alice.password-hash is missing; make one with the command hash-password, or take the user out.",
        "users: { alice: { password-hash: hunter2 } } | canary.web.users.alice.password-hash in canary.yaml line 1 is [REDACTED]; it has to be a hash of bcrypt with a cost from 10 to 16, as the command hash-password prints it.",
        "users: { alice: { password-hash: $2b$09$usDzobp1fTR2.wN/0ivLe.3hBMNUVyJ5XDjUmz5wM4qyTbQpn28HK } } | canary.web.users.alice.password-hash in canary.yaml line 1 is [REDACTED]; it has to be a hash of bcrypt with a cost from 10 to 16, as the command hash-password prints it.",
        "users: { 'a b': { password-hash: $2b$12$usDzobp1fTR2.wN/0ivLe.3hBMNUVyJ5XDjUmz5wM4qyTbQpn28HK } } | canary.web.users has the name \"a b\"; a name has to be up to 64 letters, digits, dots, hyphens, underscores and @.",
        "users: { alice: { password-hash: $2b$12$usDzobp1fTR2.wN/0ivLe.3hBMNUVyJ5XDjUmz5wM4qyTbQpn28HK, role: admin } } | canary.web.users.alice.role in canary.yaml line 1 is \"admin\"; it has to be viewer or operator.",
        "tokens: { ci: { role: viewer } } | canary.web.tokens.ci.hash is missing, and so is canary.web.tokens.ci.value; make a token with the command new-token, or take this one out.",
        "tokens: { ci: { value: hunter2-hunter2-hunter2, hash: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' } } | canary.web.tokens.ci.hash and canary.web.tokens.ci.value are both there; keep one.",
        "tokens: { ci: { value: hunter2 } } | canary.web.tokens.ci.value in canary.yaml line 1 is [REDACTED]; it has to be 16 to 200 characters without spaces.",
        "tokens: { ci: { hash: hunter2 } } | canary.web.tokens.ci.hash in canary.yaml line 1 is [REDACTED]; it has to be 64 hexadecimal digits, as the command new-token prints them.",
        "tls: { key: a.pem } | canary.web.tls.certificate is missing; canary.web.tls.key needs it.",
        "tls: { certificate: a.pem } | canary.web.tls.key is missing; canary.web.tls.certificate needs it.",
        "closed: [health, pages] | canary.web.closed in canary.yaml line 1 has the entry \"pages\"; each entry has to be health, metrics, badge, livez or readyz.",
        "local-access: everybody | canary.web.local-access in canary.yaml line 1 is \"everybody\"; it has to be operator, viewer or none.",
        "trusted-proxies: [proxy] | canary.web.trusted-proxies in canary.yaml line 1 has the entry \"proxy\"; each entry has to be an address or a range such as 10.0.0.7 or 10.0.0.0/8.",
        "users: { alice: { rule: viewer } } | canary.web.users.alice.rule in canary.yaml line 1 is not a known key; did you mean canary.web.users.alice.role?",
      })
  void haveToBeComplete(String web, String error) {
    config.yaml("canary: { web: { %s } }".formatted(web));

    assertThat(config.error()).startsWith(error).doesNotContain("hunter2");
  }
}
