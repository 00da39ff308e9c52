package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.canary.runtime.config.TlsSettings;
import dev.canary.runtime.testing.Certificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prober that can be reached from everywhere. The password is "correct horse". */
class SecurityJarTests {

  private static final Certificate CERTIFICATE = Certificate.ec();

  @TempDir static Path suites;
  @TempDir Path directory;

  private final OkHttpClient client = client();

  private static OkHttpClient client() {
    HandshakeCertificates trust = CERTIFICATE.trusting();
    return new OkHttpClient.Builder()
        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
        .hostnameVerifier((host, session) -> true)
        .followRedirects(false)
        .build();
  }

  @BeforeAll
  static void compileASuite() {
    Suites.compile(
        suites,
        """
        @CanarySuite(every = "1h")
        class ShopCanary {
          @Step void buy() { throw new AssertionError("no route to 10.1.1.1"); }
        }
        """);
  }

  /** What is known of a response. */
  private record Reply(int status, String body, String cookie) {}

  /** What the command new-token prints. */
  private record Token(String token, String hash) {}

  private Reply send(String url, String... headers) {
    return send(new Request.Builder().url(url), headers);
  }

  private Reply send(Request.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try (Response response = client.newCall(request.build()).execute()) {
      String cookie = response.header("Set-Cookie", "");
      return new Reply(response.code(), response.body().string(), cookie);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CanaryJar jar() {
    return CanaryJar.in(directory);
  }

  private Token newToken() {
    List<String> lines = jar().execute("new-token").out();
    return new Token(lines.get(0).substring(7), lines.get(1).substring(7));
  }

  @Test
  void letsInWhoIsKnownOverHttpsAndWritesDownWhoThatWas() {
    Token token = newToken();
    String hash = hashOf("correct horse");
    CERTIFICATE.writeTo(directory);
    Path config = writeConfiguration(token.hash());

    try (Prober prober =
        jar()
            .with("ALICE_HASH", hash)
            .run("--suites=" + suites, "--config=" + config, "--host=0.0.0.0")) {
      String url = prober.url();
      String[] bearer = {"Authorization", "Bearer " + token.token()};
      assertThat(url).startsWith("https://0.0.0.0:");
      assertThat(send(url + "/api/suites").status()).isEqualTo(401);
      assertThat(send(url + "/api/suites", bearer).status()).isEqualTo(200);
      assertThat(send(url + "/health").body()).doesNotContain("10.1.1.1");
      assertThat(send(url + "/metrics").status()).isEqualTo(401);
      assertThat(send(url + "/metrics", bearer).status()).isEqualTo(200);

      assertThat(logIn(url, "guess").status()).isEqualTo(401);
      Reply login = logIn(url, "correct horse");
      assertThat(login.status()).isEqualTo(303);
      assertThat(login.cookie()).startsWith("__Host-canary-session=").contains("Secure");
      Reply audit = send(url + "/api/audit", "Cookie", login.cookie().split(";", 2)[0]);

      assertThat(audit.status()).isEqualTo(200);
      assertThat(Prober.parse(audit.body()).path("data").findValuesAsText("action"))
          .containsOnly("login");
      List<JsonNode> lines =
          prober.log().stream()
              .filter(line -> line.path("action").asText().equals("login"))
              .toList();
      assertThat(lines)
          .extracting(line -> line.path("message").asText())
          .containsExactly(
              "login by anonymous from 127.0.0.1: refused", "login by alice from 127.0.0.1: done");
      Ended ended = prober.terminate();
      assertThat(ended.exitCode()).isZero();
      assertThat(String.join("\n", ended.out()))
          .doesNotContain(hash, token.token(), "correct horse", login.cookie().split("[=;]", 3)[1]);
    }
  }

  private Reply logIn(String url, String password) {
    FormBody form = new FormBody.Builder().add("user", "alice").add("password", password).build();
    return send(new Request.Builder().url(url + "/login").post(form));
  }

  private String hashOf(String password) {
    Ended ended =
        jar()
            .behind(List.of("sh", "-c", "echo '" + password + "' | \"$@\"", "sh"))
            .execute("hash-password");
    assertThat(ended.exitCode()).isZero();
    return ended.out().get(0);
  }

  private Path writeConfiguration(String tokenHash) {
    return new WorkDir(directory)
        .write(
            "secure.yaml",
            """
            canary:
              web:
                users:
                  alice: { password-hash: "${ALICE_HASH}", role: operator }
                tokens:
                  grafana: { hash: "%s" }
                closed: [metrics]
                tls: { certificate: tls.crt, key: tls.key }
            """
                .formatted(tokenHash));
  }

  @Test
  void letsNobodyInFromElsewhereWithoutUsersAndEverybodyFromHere() {
    try (Prober prober = jar().run("--suites=" + suites, "--host=0.0.0.0")) {
      String here = prober.url().replace("0.0.0.0", "127.0.0.1");

      Reply page = send(prober.url() + "/", "Accept", "text/html");
      assertThat(page.status()).isEqualTo(403);
      assertThat(page.body()).contains("the prober has no users and no tokens");
      assertThat(send(prober.url() + "/api/suites").status()).isEqualTo(403);
      assertThat(send(prober.url() + "/livez").body()).isEqualTo("{\"status\":\"pass\"}");
      assertThat(send(here + "/api/suites").status()).isEqualTo(200);
      assertThat(send(here + "/", "Accept", "text/html").status()).isEqualTo(200);
      assertThat(send(here + "/api/audit").status()).isEqualTo(200);
      assertThat(send(here + "/api/suites", "X-Forwarded-For", "127.0.0.1").status())
          .isEqualTo(403);
    }
  }

  @Test
  void doesNotStartWithAKeyThatDoesNotBelongToTheCertificate() {
    WorkDir workDir = WorkDir.in(directory);
    TlsSettings files = CERTIFICATE.writeTo(workDir.path());
    workDir.write("tls.key", Certificate.ec().held().privateKeyPkcs8Pem());

    RefusedCommand.of(
            CanaryJar.in(workDir.path()),
            "run",
            "--suites=" + suites,
            "--set=canary.web.tls.certificate=tls.crt",
            "--set=canary.web.tls.key=tls.key")
        .asWrongInput(
            "canary.web.tls.key is %s, which is not the key of the certificate in canary.web.tls.certificate (%s); give those that belong together."
                .formatted(files.key(), files.certificate()));
  }
}
