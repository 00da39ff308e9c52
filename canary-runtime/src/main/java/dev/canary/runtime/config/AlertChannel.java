package dev.canary.runtime.config;

import dev.canary.runtime.run.NotificationChannel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of alerts, and how.
 *
 * @param name as the configuration calls it
 * @param secret what signs, routes or logs in; absent if there is none
 * @param user who logs in; absent if nobody does
 * @param mail for mails alone
 */
public record AlertChannel(
    String name,
    NotificationChannel type,
    SecretUrl url,
    @Nullable SecretText secret,
    @Nullable String user,
    Mail mail) {

  /** From whom to whom; both empty where no mails are sent. */
  public record Mail(String from, List<String> to) {
    public Mail {
      to = List.copyOf(to);
    }
  }

  public Optional<SecretText> findSecret() {
    return Optional.ofNullable(secret);
  }

  public Optional<String> findUser() {
    return Optional.ofNullable(user);
  }
}
