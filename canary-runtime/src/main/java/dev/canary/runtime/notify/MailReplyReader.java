package dev.canary.runtime.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** Understands why a mail was not taken. Texts of exceptions are not used: they may tell much. */
final class MailReplyReader {

  private static final int LASTING = 500;

  /** How the library puts it; there is nothing else to tell it by. */
  private static final String NO_TLS = "STARTTLS is required";

  private MailReplyReader() {}

  /** What the failure comes to. */
  static AlertReply read(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      return AlertReply.refused("the login is refused");
    }
    if (failure instanceof MailConnectException) {
      return AlertReply.missed("no connection is accepted");
    }
    if (String.valueOf(failure.getMessage()).startsWith(NO_TLS)) {
      return AlertReply.refused("the server offers no TLS, without which no password is sent");
    }
    int code = code(failure);
    if (code > 0) {
      String reason = "the answer is " + code;
      return code >= LASTING ? AlertReply.refused(reason) : AlertReply.missed(reason);
    }
    return AlertReply.missed(describe(failure));
  }

  /** Whether the mail was accepted, though not for all its receivers. */
  static boolean isAcceptedForSome(MessagingException failure) {
    return failure instanceof SendFailedException sent
        && sent.getValidSentAddresses() != null
        && sent.getValidSentAddresses().length > 0;
  }

  /** The receivers for whom it was not, and what the server has answered. */
  static Map<String, Integer> findRefused(MessagingException failure) {
    Map<String, Integer> refused = new LinkedHashMap<>();
    for (Exception next = failure;
        next instanceof MessagingException it;
        next = it.getNextException()) {
      if (it instanceof SMTPAddressFailedException address) {
        refused.put(address.getAddress().getAddress(), address.getReturnCode());
      }
    }
    return refused;
  }

  /** What the server has answered; 0 if it has not. Of several failures the outermost tells. */
  private static int code(Exception failure) {
    for (Exception next = failure;
        next instanceof MessagingException it;
        next = it.getNextException()) {
      if (own(it) > 0) {
        return own(it);
      }
    }
    return 0;
  }

  private static int own(MessagingException failure) {
    if (failure instanceof SMTPSendFailedException send) {
      return send.getReturnCode();
    } else if (failure instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    } else if (failure instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return 0;
  }

  private static String describe(MessagingException failure) {
    Exception cause = failure.getNextException();
    return cause instanceof IOException io
        ? ReplyReader.describe(io)
        : "the exchange breaks off (%s)".formatted(failure.getClass().getSimpleName());
  }
}
