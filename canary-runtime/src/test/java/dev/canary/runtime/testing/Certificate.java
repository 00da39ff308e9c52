package dev.canary.runtime.testing;

import dev.canary.runtime.config.TlsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate for this machine in files, and who trusts it. */
public record Certificate(HeldCertificate held) {

  public static Certificate rsa() {
    return new Certificate(builder().rsa2048().build());
  }

  public static Certificate ec() {
    return new Certificate(builder().ecdsa256().build());
  }

  private static HeldCertificate.Builder builder() {
    return new HeldCertificate.Builder()
        .addSubjectAlternativeName("localhost")
        .addSubjectAlternativeName("127.0.0.1")
        .addSubjectAlternativeName("0.0.0.0");
  }

  /** Writes {@code tls.crt} and {@code tls.key}. */
  public TlsSettings writeTo(Path directory) {
    TlsSettings files = new TlsSettings(directory.resolve("tls.crt"), directory.resolve("tls.key"));
    try {
      Files.writeString(files.certificate(), held.certificatePem());
      Files.writeString(files.key(), held.privateKeyPkcs8Pem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  public HandshakeCertificates trusting() {
    return new HandshakeCertificates.Builder().addTrustedCertificate(held.certificate()).build();
  }
}
