package dev.canary.runtime.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.runtime.config.AlertChannel.Mail;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.ProberInfo;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.UUID;

/**
 * Alerts as mails of plain text. Each attempt of a notification has the same {@code Message-ID}, by
 * which many servers know what they have already got; all of an alert belong to one conversation.
 */
record MailFormat(Mail addresses, ProberInfo prober, AlertText text) {

  Message mail(Session session, Notification news) throws MessagingException {
    MimeMessage mail = new WithId(session, "<%s@canary>".formatted(news.id()));
    mail.setFrom(new InternetAddress(addresses.from()));
    for (String to : addresses.to()) {
      mail.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
    }
    mail.setSubject(text.title(news), UTF_8.name());
    mail.setText(String.join("\n", text.lines(news)) + "\n", UTF_8.name());
    mail.setSentDate(Date.from(news.createdAt()));
    mail.setHeader("References", "<%s@canary>".formatted(conversation(news)));
    // No absent person's answering machine answers this.
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.saveChanges();
    return mail;
  }

  private UUID conversation(Notification news) {
    return UUID.nameUUIDFromBytes(AlertKey.of(prober, news.alert()).getBytes(UTF_8));
  }

  private static final class WithId extends MimeMessage {

    private final String id;

    WithId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
