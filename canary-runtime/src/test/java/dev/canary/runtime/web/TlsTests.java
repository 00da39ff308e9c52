package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.config.AccessSettings;
import dev.canary.runtime.config.TlsSettings;
import dev.canary.runtime.config.WebSettings;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.testing.Certificate;
import dev.canary.runtime.testing.Doors;
import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.page.ProblemPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTPS. */
class TlsTests {

  @TempDir Path directory;

  private static WebSettings web(TlsSettings files) {
    return new WebSettings("127.0.0.1", 0, null, AccessSettings.DEFAULT, files);
  }

  private static void start(WebServer server, WebSettings web) {
    Doors doors = Doors.of(web);
    server.start(
        List.of(Route.get("/", Access.OPEN, request -> Answer.json(new byte[0]))),
        doors.access(),
        ProblemPages.of(new ProberInfo("canary", "test", "0.1.0"), Samples::health));
  }

  private static Response get(WebServer server, Certificate trusted, String host)
      throws IOException {
    HandshakeCertificates trust = trusted.trusting();
    OkHttpClient client =
        new OkHttpClient.Builder()
            .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
            .build();
    return client
        .newCall(new Request.Builder().url(server.url().toString()).header("Host", host).build())
        .execute();
  }

  @ParameterizedTest
  @CsvSource({"RSA", "EC"})
  void answersWithTheCertificateThatItIsGivenByAnyName(String algorithm) throws IOException {
    Certificate certificate = algorithm.equals("RSA") ? Certificate.rsa() : Certificate.ec();
    WebSettings web = web(certificate.writeTo(directory));

    try (WebServer server = WebServer.bind(web)) {
      start(server, web);
      assertThat(server.url().toString()).startsWith("https://127.0.0.1:");
      try (Response response = get(server, certificate, "any.example")) {
        assertThat(response.code()).isEqualTo(200);
        assertThat(response.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(response.handshake().tlsVersion().javaName()).isEqualTo("TLSv1.3");
      }
    }
  }

  @Test
  void keepsBrowsersToHttpsByAnswersToWhatCannotBeReadToo() throws IOException {
    Certificate certificate = Certificate.ec();
    WebSettings web = web(certificate.writeTo(directory));

    try (WebServer server = WebServer.bind(web)) {
      start(server, web);
      HandshakeCertificates trust = certificate.trusting();
      OkHttpClient client =
          new OkHttpClient.Builder()
              .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
              .build();
      Request unreadable =
          new Request.Builder()
              .url(server.url().toString())
              .header("X-Long", "x".repeat(20_000))
              .build();
      try (Response response = client.newCall(unreadable).execute()) {
        assertThat(response.code()).isEqualTo(431);
        assertThat(response.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
      }
    }
  }

  @Test
  void goesOnWithARenewedCertificateAndNotWithABrokenOne() throws IOException {
    Certificate old = Certificate.ec();
    Certificate renewed = Certificate.ec();
    Tls tls = Tls.of(old.writeTo(directory));
    TlsSettings files = renewed.writeTo(directory);
    WebSettings web = web(files);

    try (WebServer server = WebServer.bind("127.0.0.1", 0, tls)) {
      start(server, web);
      get(server, old, "localhost").close();
      tls.renew();
      get(server, renewed, "localhost").close();
      assertThatThrownBy(() -> get(server, old, "localhost"))
          .isInstanceOf(SSLHandshakeException.class);

      Files.writeString(files.certificate(), "-----BEGIN CERT");
      tls.renew();
      get(server, renewed, "localhost").close();
    }
  }

  private TlsSettings broken(String certificate, String key) throws IOException {
    Certificate good = Certificate.ec();
    TlsSettings files = good.writeTo(directory);
    if (!certificate.equals("good")) {
      Files.writeString(files.certificate(), certificate);
    }
    if (!key.equals("good")) {
      Files.writeString(files.key(), key);
    }
    return files;
  }

  private void assertRefused(TlsSettings files, String message) {
    assertThatThrownBy(() -> WebServer.bind(web(files)))
        .isInstanceOf(TlsException.class)
        .hasMessage(
            message
                .replace("CRT", directory.resolve("tls.crt").toString())
                .replace("TLS-KEY", directory.resolve("tls.key").toString()));
  }

  @Test
  void saysWhichFileCannotBeReadAndWhichIsNone() throws IOException {
    String noCertificate =
        "canary.web.tls.certificate is CRT, which is no certificate in PEM; that has a line"
            + " -----BEGIN CERTIFICATE-----.";

    assertRefused(broken("", "good"), noCertificate);
    assertRefused(broken("-----BEGIN CERTIFICATE-----\nAAAA\n", "good"), noCertificate);
    assertRefused(
        broken("good", "secret"),
        "canary.web.tls.key is TLS-KEY, which is no key in PEM; that has a line -----BEGIN PRIVATE"
            + " KEY-----.");
    assertRefused(
        broken("good", Certificate.rsa().held().privateKeyPkcs1Pem()),
        "canary.web.tls.key is TLS-KEY, which is a key of another form than PKCS#8 without a password;"
            + " convert it: openssl pkcs8 -topk8 -nodes -in TLS-KEY");
    Files.delete(directory.resolve("tls.key"));
    assertRefused(
        new TlsSettings(directory.resolve("tls.crt"), directory.resolve("tls.key")),
        "canary.web.tls.key is TLS-KEY, which cannot be read (java.nio.file.NoSuchFileException: TLS-KEY);"
            + " make it a readable file.");
  }

  @Test
  void saysThatKeyAndCertificateDoNotBelongTogether() throws IOException {
    String message =
        "canary.web.tls.key is TLS-KEY, which is not the key of the certificate in"
            + " canary.web.tls.certificate (CRT); give those that belong together.";

    assertRefused(broken("good", Certificate.ec().held().privateKeyPkcs8Pem()), message);
    assertRefused(broken("good", Certificate.rsa().held().privateKeyPkcs8Pem()), message);
    assertRefused(
        broken("good", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"), message);
  }

  @Test
  void saysThatCertificatesAreNoChain() throws IOException {
    Certificate one = Certificate.ec();
    String two = one.held().certificatePem() + Certificate.ec().held().certificatePem();

    assertRefused(
        broken(two, one.held().privateKeyPkcs8Pem()),
        "canary.web.tls.certificate is CRT, whose certificates cannot be used (Certificate chain is"
            + " not valid); each has to be followed by the one that signed it.");
  }
}
