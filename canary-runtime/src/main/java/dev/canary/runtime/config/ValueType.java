package dev.canary.runtime.config;

import dev.canary.api.Durations;
import dev.canary.runtime.run.NotificationChannel;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.run.Threshold;
import dev.canary.runtime.run.Verdict;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a value may be.
 *
 * @param allowed completes the sentence "It has to be …"
 * @param parser throws an {@link IllegalArgumentException} for anything else
 */
record ValueType<T>(String allowed, Function<String, T> parser) {

  static final ValueType<String> ANYTHING =
      new ValueType<>("a single text (\"\" is the empty one)", Function.identity());

  static final ValueType<String> TEXT = new ValueType<>("a text", ValueType::text);

  static final ValueType<Path> PATH = new ValueType<>("a path", text -> Path.of(text(text)));

  static final ValueType<Duration> DURATION =
      new ValueType<>(
          "a duration of more than zero, such as 500ms, 10s, 5m or 1h30m", Durations::parse);

  static final ValueType<Long> SIZE =
      new ValueType<>("a size of more than zero, such as 500MB or 2GB", DataSize::parse);

  static final ValueType<Long> EVIDENCE_SIZE =
      new ValueType<>("a size of more than zero, such as 500kB, and 4MB at most", ValueType::few);

  static final ValueType<KeepEvidence> KEEP_EVIDENCE =
      new ValueType<>("all, failures or none", text -> choice(KeepEvidence.class, text));

  static final ValueType<Integer> PORT =
      new ValueType<>("a whole number from 0 to 65535", text -> number(text, 0, 65_535));

  static final ValueType<Integer> COUNT =
      new ValueType<>("a whole number from 1 to 10000", text -> number(text, 1, 10_000));

  static final ValueType<Boolean> SWITCH = new ValueType<>("true or false", ValueType::truth);

  static final ValueType<Threshold> THRESHOLD =
      new ValueType<>("a number of runs such as 3, or two such as 2 of 3", Threshold::parse);

  static final ValueType<URI> URL =
      new ValueType<>("an address such as https://canary.example.com", ValueType::url);

  static final ValueType<PingUrl> PING_URL =
      new ValueType<>(
          "an address such as https://hc-ping.com/your-ping-key/your-check", ValueType::pingUrl);

  static final ValueType<String> PATTERN =
      new ValueType<>(
          "a regular expression such as (?i)^x-internal-.*",
          text -> Pattern.compile(text(text)).pattern());

  static final ValueType<Map.Entry<String, String>> LABEL =
      new ValueType<>("a name and a value such as version=1.2", ValueType::label);

  static final ValueType<Isolation> ISOLATION =
      new ValueType<>("process or none", text -> choice(Isolation.class, text));

  static final ValueType<FailOn> FAIL_ON =
      new ValueType<>("failed or degraded", text -> choice(FailOn.class, text));

  static final ValueType<Verdict> ALERT_ON =
      new ValueType<>("failing, stale or degraded", ValueType::alertOn);

  static final ValueType<NotificationChannel> CHANNEL =
      new ValueType<>("slack, webhook, alertmanager, pagerduty or smtp", ValueType::channel);

  static final ValueType<SecretUrl> SECRET_URL =
      new ValueType<>(
          "an address such as https://hooks.slack.com/services/your-secret or smtp://mail.example.com",
          ValueType::secretUrl);

  static final ValueType<SecretText> SECRET_TEXT =
      new ValueType<>("a text", text -> new SecretText(text(text)));

  static final ValueType<String> MAIL_ADDRESS =
      new ValueType<>("a mail address such as canary@example.com", ValueType::mailAddress);

  static final ValueType<LocalMoment> MOMENT =
      new ValueType<>(
          "a time such as 2026-12-01T02:00, or 2026-12-01T02:00:00Z", LocalMoment::parse);

  static final ValueType<Cron> CRON =
      new ValueType<>("five fields of crontab such as 0 2 * * SUN", Cron::parse);

  static final ValueType<Cron> WEEKLY =
      new ValueType<>("a day and a time such as Sun 02:00", ValueType::weekly);

  static final ValueType<ZoneId> ZONE =
      new ValueType<>("a time zone such as Europe/Berlin", ValueType::zone);

  static final ValueType<Role> ROLE =
      new ValueType<>("viewer or operator", text -> choice(Role.class, text));

  static final ValueType<LocalAccess> LOCAL_ACCESS =
      new ValueType<>("operator, viewer or none", text -> choice(LocalAccess.class, text));

  static final ValueType<PublicPath> PUBLIC_PATH =
      new ValueType<>(
          "health, metrics, badge, livez or readyz", text -> choice(PublicPath.class, text));

  static final ValueType<AddressRange> ADDRESS_RANGE =
      new ValueType<>("an address or a range such as 10.0.0.7 or 10.0.0.0/8", AddressRange::parse);

  static final ValueType<SecretText> PASSWORD_HASH =
      new ValueType<>(
          "a hash of bcrypt with a cost from 10 to 16, as the command hash-password prints it",
          SecretFormats::passwordHash);

  static final ValueType<SecretText> TOKEN_HASH =
      new ValueType<>(
          "64 hexadecimal digits, as the command new-token prints them", SecretFormats::tokenHash);

  static final ValueType<SecretText> TOKEN =
      new ValueType<>("16 to 200 characters without spaces", SecretFormats::token);

  /** Those of which no message shows a value. */
  static final Set<ValueType<?>> SECRETS =
      Set.of(PING_URL, SECRET_URL, SECRET_TEXT, PASSWORD_HASH, TOKEN_HASH, TOKEN);

  private static final Set<Verdict> ALERTING =
      EnumSet.of(Verdict.FAILING, Verdict.STALE, Verdict.DEGRADED);

  private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");

  private static final Pattern DAY_AND_TIME =
      Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([01]\\d|2[0-3]):([0-5]\\d)");

  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  private static String text(String text) {
    require(!text.isBlank());
    return text;
  }

  /** A run is told in one message, which is bounded. */
  private static long few(String text) {
    long bytes = DataSize.parse(text);
    require(bytes <= 4_000_000);
    return bytes;
  }

  private static int number(String text, int min, int max) {
    require(DIGITS.matcher(text).matches());
    int number = Integer.parseInt(text);
    require(min <= number && number <= max);
    return number;
  }

  private static boolean truth(String text) {
    require(text.equals("true") || text.equals("false"));
    return text.equals("true");
  }

  private static URI url(String text) {
    URI uri = URI.create(text);
    require("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    require(uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null);
    return uri;
  }

  private static PingUrl pingUrl(String text) {
    URI uri = URI.create(text);
    require("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    require(uri.getHost() != null && uri.getPort() <= 65_535);
    require(uri.getUserInfo() == null && uri.getFragment() == null);
    return new PingUrl(uri);
  }

  private static Cron weekly(String text) {
    Matcher matcher = DAY_AND_TIME.matcher(text);
    require(matcher.matches());
    return Cron.parse(
        "%s %s * * %s"
            .formatted(
                matcher.group(3), matcher.group(2), matcher.group(1).toUpperCase(Locale.ROOT)));
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Verdict alertOn(String text) {
    Verdict verdict = choice(Verdict.class, text);
    require(ALERTING.contains(verdict));
    return verdict;
  }

  private static NotificationChannel channel(String text) {
    NotificationChannel channel = choice(NotificationChannel.class, text);
    require(channel != NotificationChannel.PING);
    return channel;
  }

  private static SecretUrl secretUrl(String text) {
    URI uri = URI.create(text);
    require(uri.getScheme() != null && uri.getHost() != null && uri.getPort() <= 65_535);
    require(uri.getUserInfo() == null && uri.getFragment() == null);
    return new SecretUrl(uri);
  }

  private static String mailAddress(String text) {
    require(MAIL.matcher(text).matches());
    return text;
  }

  private static Map.Entry<String, String> label(String text) {
    int equals = text.indexOf('=');
    require(equals > 0);
    return Map.entry(text.substring(0, equals), text.substring(equals + 1));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String text) {
    require(text.equals(text.toLowerCase(Locale.ROOT)));
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }

  static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("The value is not allowed.");
    }
  }
}
