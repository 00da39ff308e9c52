package dev.canary.runtime.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.canary.runtime.config.AlertChannel;
import dev.canary.runtime.config.AlertChannel.Mail;
import dev.canary.runtime.config.SecretText;
import dev.canary.runtime.config.SecretUrl;
import dev.canary.runtime.run.Alert;
import dev.canary.runtime.run.AlertFacts;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.NotificationChannel;
import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.testing.ManualClock;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts by mail. The password is hunter2. */
class MailTests {

  @TempDir Path directory;
  private AlertLab lab;

  @BeforeEach
  void makeALab() {
    lab = AlertLab.in(directory);
  }

  @AfterEach
  void neverShowTheSecret() {
    assertThat(lab.log.all()).noneMatch(line -> line.contains("hunter2"));
    lab.close();
  }

  private AlertLab mailTo(String url) {
    return lab.channel("mail", "smtp", url)
        .flag("canary.alerts.channels.mail.from", "canary@example.com")
        .flag("canary.alerts.channels.mail.to", "ops@example.com", "cto@example.com");
  }

  private static GreenMail greenMail(String protocol) {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
    mail.start();
    return mail;
  }

  @Test
  void reachAllReceiversInOneConversation() throws Exception {
    GreenMail server = greenMail("smtp");
    try {
      mailTo("smtp://127.0.0.1:" + server.getSmtp().getPort()).start();
      lab.end("shop", Outcome.FAILED).run("shop", Outcome.PASSED);
      lab.awaitAtLeast(NotificationResult.DELIVERED, 2);

      // Each of both receivers has its own copies.
      MimeMessage[] mails = server.getReceivedMessages();
      assertThat(mails).hasSize(4);
      assertThat(mails[0].getSubject()).isEqualTo("FAILING: shop (production)");
      assertThat(mails[0].getContent().toString().lines())
          .containsExactly(
              "shop is failing since 2026-11-20T18:00:00Z.",
              "Step: Buy the <hat>",
              "Message: expected: 200 but was: 502");
      assertThat(mails[0].getFrom())
          .extracting(Object::toString)
          .containsExactly("canary@example.com");
      assertThat(mails[0].getRecipients(Message.RecipientType.TO))
          .extracting(Object::toString)
          .containsExactly("ops@example.com", "cto@example.com");
      assertThat(mails[0].getHeader("Message-ID")).containsExactly("<id-00001@canary>");
      assertThat(mails[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(mails[3].getSubject()).isEqualTo("PASSING: shop (production)");
      assertThat(mails[3].getHeader("References")).isEqualTo(mails[0].getHeader("References"));
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({"MAIL, 451", "RCPT, 450", "DATA, 452", "., 421"})
  void areTriedAgainIfTheServerIsNotWell(String command, int code) throws IOException {
    try (ScriptedMailServer server = ScriptedMailServer.start()) {
      server.answer(command, code + " later");
      mailTo(server.url()).start().end("shop", Outcome.FAILED);
      lab.awaitAtLeast(NotificationResult.RETRIED, 2);

      server.answerAllWell();
      lab.awaitAtLeast(NotificationResult.DELIVERED, 1);

      assertThat(lab.log.all().get(0))
          .isEqualTo(
              "WARN Alerts do not get through to the channel mail (%s/[REDACTED]), because the answer is %d. They are kept, and tried again until they do."
                  .formatted(server.url(), code));
    }
  }

  @ParameterizedTest
  @CsvSource({"MAIL, 550", "RCPT, 553", "., 554"})
  void areRefused(String command, int code) throws IOException {
    try (ScriptedMailServer server = ScriptedMailServer.start()) {
      server.answer(command, code + " never");
      mailTo(server.url()).start().end("shop", Outcome.FAILED);

      lab.awaitAtLeast(NotificationResult.RETRIED, 1);

      assertThat(lab.log.all().get(0))
          .isEqualTo(
              "WARN Alerts are refused by the channel mail (%s/[REDACTED]), because the answer is %d. Correct what stands under canary.alerts.channels.mail; they are kept, and tried again."
                  .formatted(server.url(), code));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {550, 450})
  void reachThoseWhoAreAcceptedThoughOthersAreNot(int code) throws IOException {
    try (ScriptedMailServer server = ScriptedMailServer.start()) {
      server.answer("RCPT TO:<cto@example.com>", code + " nobody of that name");
      mailTo(server.url()).start().end("shop", Outcome.FAILED);
      lab.awaitAtLeast(NotificationResult.DELIVERED, 1);

      lab.run("shop", Outcome.PASSED);
      lab.awaitAtLeast(NotificationResult.DELIVERED, 2);

      assertThat(server.count("DATA")).isEqualTo(2);
      assertThat(lab.count(NotificationResult.RETRIED)).isZero();
      assertThat(lab.log.all())
          .containsExactly(
              "WARN The mail server of the channel mail (%s/[REDACTED]) takes no mail for cto@example.com, because the answer is %d. Others have got the alert. Correct canary.alerts.channels.mail.to."
                  .formatted(server.url(), code));
    }
  }

  @Test
  void areTriedAgainIfTheServerIsNotWellAfterItHasRefusedSomebody() throws IOException {
    try (ScriptedMailServer server = ScriptedMailServer.start()) {
      server.answer("RCPT TO:<cto@example.com>", "550 no");
      server.answer(".", "451 later");
      mailTo(server.url()).start().end("shop", Outcome.FAILED);
      lab.awaitAtLeast(NotificationResult.RETRIED, 1);

      assertThat(lab.log.all().get(0)).contains("because the answer is 451.");
    }
  }

  @Test
  void sayOnceMoreThatSomebodyIsRefusedWhoWasAcceptedInBetween() throws IOException {
    try (ScriptedMailServer server = ScriptedMailServer.start()) {
      server.answer("RCPT TO:<cto@example.com>", "550 no");
      mailTo(server.url()).start().end("shop", Outcome.FAILED);
      lab.awaitAtLeast(NotificationResult.DELIVERED, 1);
      server.answerAllWell();
      lab.run("shop", Outcome.PASSED);
      lab.awaitAtLeast(NotificationResult.DELIVERED, 2);

      server.answer("RCPT TO:<cto@example.com>", "550 no");
      lab.run("shop", Outcome.FAILED);
      lab.awaitAtLeast(NotificationResult.DELIVERED, 3);

      assertThat(lab.log.all()).hasSize(2);
    }
  }

  @Test
  void areSentOnceThoughTheServerDoesNotSayGoodbye() throws IOException {
    try (ScriptedMailServer server = ScriptedMailServer.start()) {
      server.answer("QUIT", ScriptedMailServer.SILENCE);
      mailTo(server.url()).start().end("shop", Outcome.FAILED);
      lab.awaitAtLeast(NotificationResult.DELIVERED, 1);

      lab.run("shop", Outcome.PASSED);
      lab.awaitAtLeast(NotificationResult.DELIVERED, 2);

      assertThat(server.count("DATA")).isEqualTo(2);
    }
  }

  @Test
  void areGivenUpForAWhileIfTheServerHangs() throws IOException {
    try (ScriptedMailServer server = ScriptedMailServer.start()) {
      server.answer(".", ScriptedMailServer.SILENCE);
      lab.timeout(Duration.ofMillis(200));
      mailTo(server.url()).start().end("shop", Outcome.FAILED);
      lab.awaitAtLeast(NotificationResult.RETRIED, 1);

      lab.run("shop", Outcome.PASSED);
      server.answerAllWell();
      lab.awaitAtLeast(NotificationResult.DELIVERED, 2);
    }
  }

  @Test
  void sendNoPasswordToAServerWithoutTls() throws IOException {
    try (ScriptedMailServer server = ScriptedMailServer.start()) {
      server.answer("EHLO", "250-well\r\n250 AUTH PLAIN LOGIN");
      mailTo(server.url())
          .flag("canary.alerts.channels.mail.user", "me")
          .flag("canary.alerts.channels.mail.secret", "hunter2")
          .start()
          .end("shop", Outcome.FAILED);
      lab.awaitAtLeast(NotificationResult.RETRIED, 1);

      assertThat(server.commands()).noneMatch(it -> it.startsWith("AUTH"));
      assertThat(lab.log.all().get(0))
          .contains("because the server offers no TLS, without which no password is sent.");
    }
  }

  @Test
  void logInOverTls() throws Exception {
    GreenMail server = greenMail("smtps");
    try {
      server.setUser("ops@example.com", "me", "hunter2");
      int port = server.getSmtps().getPort();

      assertThat(send(port, "hunter2")).isEqualTo(AlertReply.ACCEPTED);
      assertThat(send(port, "wrong")).isEqualTo(AlertReply.refused("the login is refused"));
      assertThat(server.getReceivedMessages()).hasSize(1);
    } finally {
      server.stop();
    }
  }

  private static AlertReply send(int port, String password) throws Exception {
    Properties tls = new Properties();
    tls.put("mail.smtps.ssl.trust", "*");
    tls.put("mail.smtps.ssl.checkserveridentity", "false");
    var mail = new Mail("canary@example.com", List.of("ops@example.com"));
    var channel =
        new AlertChannel(
            "mail",
            NotificationChannel.SMTP,
            new SecretUrl(URI.create("smtps://127.0.0.1:" + port)),
            new SecretText(password),
            "me",
            mail);
    var prober = new ProberInfo("watcher", "production", "0.1.0");
    var format = new MailFormat(mail, prober, new AlertText(prober, null));
    try (var sender = new MailSender(channel, format, Duration.ofSeconds(10), tls)) {
      CompletableFuture<AlertReply> reply = new CompletableFuture<>();
      sender.send(evil(), reply::complete);
      return reply.get(30, TimeUnit.SECONDS);
    }
  }

  private static Notification evil() {
    AlertFacts facts =
        new AlertFacts(
            "Shop\r\nBcc: victim@example.com",
            Verdict.FAILING,
            null,
            ManualClock.START,
            null,
            1,
            List.of());
    return new Notification(
        "id-1",
        "mail",
        Notification.Kind.FIRE,
        new Alert(AlertSubject.suite("shop"), ManualClock.START),
        facts,
        ManualClock.START,
        ManualClock.START);
  }

  @Test
  void haveNoHeaderThatASuiteMadeUp() throws Exception {
    GreenMail server = greenMail("smtps");
    try {
      server.setUser("ops@example.com", "me", "hunter2");
      send(server.getSmtps().getPort(), "hunter2");

      assertThat(server.getReceivedMessages())
          .singleElement()
          .satisfies(it -> assertThat(it.getHeader("Bcc")).isNull())
          .satisfies(
              it ->
                  assertThat(it.getSubject())
                      .isEqualTo("FAILING: Shop Bcc: victim@example.com (production)"));
    } finally {
      server.stop();
    }
  }
}
