package dev.canary.runtime.notify;

import dev.canary.runtime.config.AlertChannel;
import dev.canary.runtime.config.SecretText;
import dev.canary.runtime.run.Notification;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings alerts to people by mail. The mail goes to those for whom the server takes it, if there
 * are any. Whoever logs in does so over TLS only.
 */
final class MailSender implements AlertSender {

  private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

  /** Beyond the one that sends there are those that were given up and still hang. */
  private static final int MAX_THREADS = 4;

  private static final int IDLE_SECONDS = 10;

  private final URI server;
  private final String user;
  private final String password;
  private final MailFormat format;
  private final RefusedReceivers refused;
  private final Duration patience;
  private final Session session;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          MAX_THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Courier.threads("alert-mail"));

  /**
   * @param timeout bounds each step of the exchange; all of them may take three times that
   * @param tls further settings of the mail library
   */
  MailSender(AlertChannel channel, MailFormat format, Duration timeout, Properties tls) {
    this.server = channel.url().uri();
    this.user = channel.findUser().orElse("");
    this.password = channel.findSecret().map(SecretText::value).orElse("");
    this.format = format;
    this.refused = new RefusedReceivers(channel);
    this.patience = timeout.multipliedBy(3);
    this.session = Session.getInstance(properties(timeout, tls));
  }

  private Properties properties(Duration timeout, Properties tls) {
    Properties properties = new Properties();
    String protocol = server.getScheme();
    properties.putAll(tls);
    properties.put("mail.transport.protocol", protocol);
    for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail." + protocol + "." + step, Long.toString(timeout.toMillis()));
    }
    properties.put("mail." + protocol + ".auth", Boolean.toString(!user.isEmpty()));
    properties.put("mail." + protocol + ".quitwait", "false");
    properties.put("mail." + protocol + ".sendpartial", "true");
    properties.put("mail.smtp.starttls.enable", "true");
    properties.put("mail.smtp.starttls.required", Boolean.toString(!user.isEmpty()));
    return properties;
  }

  @Override
  public void send(Notification notification, Consumer<AlertReply> answer) {
    AlertReply late = AlertReply.missed("there is no answer in time");
    try {
      var unused =
          CompletableFuture.supplyAsync(() -> deliver(notification), threads)
              .completeOnTimeout(late, patience.toMillis(), TimeUnit.MILLISECONDS)
              .exceptionally(failure -> unexpected(failure))
              .thenAccept(answer);
    } catch (RejectedExecutionException e) {
      answer.accept(AlertReply.missed("earlier mails still hang"));
    }
  }

  private static AlertReply unexpected(Throwable failure) {
    LOG.error("A mail cannot be made.", failure);
    return AlertReply.refused("the mail cannot be made");
  }

  private AlertReply deliver(Notification notification) {
    Transport transport = null;
    try {
      Message mail = format.mail(session, notification);
      transport = session.getTransport();
      transport.connect(server.getHost(), server.getPort(), nullable(user), nullable(password));
      transport.sendMessage(mail, mail.getAllRecipients());
      refused.onAccepted(Map.of());
      return AlertReply.ACCEPTED;
    } catch (MessagingException e) {
      return read(e);
    } finally {
      close(transport);
    }
  }

  private AlertReply read(MessagingException failure) {
    if (MailReplyReader.isAcceptedForSome(failure)) {
      refused.onAccepted(MailReplyReader.findRefused(failure));
      return AlertReply.ACCEPTED;
    }
    return MailReplyReader.read(failure);
  }

  private static @Nullable String nullable(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Whatever comes of the farewell, the mail was taken or not before it. */
  private static void close(@Nullable Transport transport) {
    try {
      if (transport != null) {
        transport.close();
      }
    } catch (MessagingException e) {
      LOG.debug("The connection to the mail server did not end as it should.", e);
    }
  }

  @Override
  public boolean wantsReminders() {
    return true;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
