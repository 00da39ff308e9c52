package dev.canary.runtime.web;

import dev.canary.runtime.config.TlsSettings;
import java.util.UUID;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTPS, with the certificate that is in the files now. */
final class Tls {

  private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

  /** Of the key store in memory, which nobody else sees. */
  private final String password = UUID.randomUUID().toString();

  private final SslContextFactory.Server factory = new SslContextFactory.Server();
  private PemFiles files;

  private Tls(PemFiles files) {
    this.files = files;
    factory.setKeyStorePassword(password);
    factory.setKeyStore(files.keyStore(password.toCharArray()));
  }

  /**
   * Reads the files.
   *
   * @throws TlsException if they cannot be used
   */
  static Tls of(TlsSettings settings) {
    return new Tls(PemFiles.read(settings));
  }

  /** Whatever name a client calls the prober by, it gets the one certificate that there is. */
  ConnectionFactory[] protocols(HttpConfiguration http) {
    SecureRequestCustomizer secure = new SecureRequestCustomizer();
    secure.setSniHostCheck(false);
    HttpConfiguration https = new HttpConfiguration(http);
    https.addCustomizer(secure);
    return new ConnectionFactory[] {
      new SslConnectionFactory(factory, HttpVersion.HTTP_1_1.asString()),
      new HttpConnectionFactory(https)
    };
  }

  TlsRenewal renewal(Scheduler scheduler) {
    return new TlsRenewal(this, scheduler);
  }

  /** Goes on with what the files hold by now, if that can be used. */
  synchronized void renew() {
    try {
      PemFiles now = PemFiles.read(files.settings());
      if (!now.equals(files)) {
        factory.reload(it -> it.setKeyStore(now.keyStore(password.toCharArray())));
        files = now;
        LOG.info(
            "The certificate in {} is new; it is used from now on.",
            files.settings().certificate());
      }
    } catch (TlsException e) {
      LOG.warn("The certificate cannot be renewed, so the old one stays: {}", e.getMessage());
    } catch (Exception e) {
      LOG.warn("The certificate cannot be renewed, so the old one stays.", e);
    }
  }
}
