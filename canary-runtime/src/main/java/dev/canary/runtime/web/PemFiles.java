package dev.canary.runtime.web;

import dev.canary.runtime.config.TlsSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate and its key as they are in two files.
 *
 * @param certificate the content of a file in PEM
 * @param key the content of a file in PEM
 */
record PemFiles(TlsSettings settings, String certificate, String key) {

  private static final String CERTIFICATE = "canary.web.tls.certificate";
  private static final String KEY = "canary.web.tls.key";
  private static final String ALIAS = "prober";

  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private static final Pattern ANOTHER_KEY =
      Pattern.compile("-----BEGIN (?:ENCRYPTED|RSA|EC|DSA) PRIVATE KEY-----");

  /** By the algorithm of a key. */
  private static final Map<String, String> SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

  /**
   * Reads the files.
   *
   * @throws TlsException if they cannot be read
   */
  static PemFiles read(TlsSettings settings) {
    return new PemFiles(
        settings, read(CERTIFICATE, settings.certificate()), read(KEY, settings.key()));
  }

  private static String read(String setting, Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new TlsException(
          "%s is %s, which cannot be read (%s); make it a readable file."
              .formatted(setting, file, e));
    }
  }

  /**
   * What they are to a JVM.
   *
   * @throws TlsException if they are not what they should be, or do not belong together
   */
  KeyStore keyStore(char[] password) {
    List<? extends Certificate> chain = chain();
    PrivateKey privateKey = privateKey(chain.get(0).getPublicKey());
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ALIAS, privateKey, password, chain.toArray(Certificate[]::new));
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new TlsException(
          "%s is %s, whose certificates cannot be used (%s); each has to be followed by the one that signed it."
              .formatted(CERTIFICATE, settings.certificate(), e.getMessage()));
    }
  }

  private List<? extends Certificate> chain() {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<? extends Certificate> chain =
          List.copyOf(
              factory.generateCertificates(
                  new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII))));
      if (!chain.isEmpty()) {
        return chain;
      }
    } catch (CertificateException e) {
      throw noCertificate();
    }
    throw noCertificate();
  }

  private TlsException noCertificate() {
    return new TlsException(
        "%s is %s, which is no certificate in PEM; that has a line -----BEGIN CERTIFICATE-----."
            .formatted(CERTIFICATE, settings.certificate()));
  }

  private PrivateKey privateKey(PublicKey ofCertificate) {
    Matcher pem = PRIVATE_KEY.matcher(key);
    if (!pem.find()) {
      throw new TlsException(noKey());
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
      PrivateKey found =
          KeyFactory.getInstance(ofCertificate.getAlgorithm())
              .generatePrivate(new PKCS8EncodedKeySpec(bytes));
      requirePair(found, ofCertificate);
      return found;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw doesNotBelong();
    }
  }

  private String noKey() {
    return ANOTHER_KEY.matcher(key).find()
        ? "%s is %s, which is a key of another form than PKCS#8 without a password; convert it: openssl pkcs8 -topk8 -nodes -in %2$s"
            .formatted(KEY, settings.key())
        : "%s is %s, which is no key in PEM; that has a line -----BEGIN PRIVATE KEY-----."
            .formatted(KEY, settings.key());
  }

  /** What one has signed, the other has to know. */
  private void requirePair(PrivateKey one, PublicKey other) throws GeneralSecurityException {
    String algorithm = Objects.requireNonNullElse(SIGNATURES.get(one.getAlgorithm()), "none");
    Signature signature = Signature.getInstance(algorithm);
    byte[] text = ALIAS.getBytes(StandardCharsets.US_ASCII);
    signature.initSign(one);
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(other);
    signature.update(text);
    if (!signature.verify(signed)) {
      throw doesNotBelong();
    }
  }

  private TlsException doesNotBelong() {
    return new TlsException(
        "%s is %s, which is not the key of the certificate in %s (%s); give those that belong together."
            .formatted(KEY, settings.key(), CERTIFICATE, settings.certificate()));
  }

  /** Says nothing of the key. */
  @Override
  public String toString() {
    return settings.toString();
  }
}
