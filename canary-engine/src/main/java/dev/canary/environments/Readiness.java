package dev.canary.environments;

import dev.canary.api.Durations;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * When a server that was started is ready for use, and how long to wait for that.
 *
 * <pre>{@code
 * Readiness.http("/health").within(Duration.ofMinutes(3))
 * }</pre>
 *
 * <p>It is looked for at once, and then every 200 ms, for 1 minute at most. One look may take 5
 * seconds. A server that ends meanwhile is noticed at once. An instance can be used many times.
 */
public final class Readiness {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Duration INTERVAL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final IntFunction<Check> checks;
  private final Duration limit;
  private final Duration interval;
  private final Duration patience;

  private Readiness(
      IntFunction<Check> checks, Duration limit, Duration interval, Duration patience) {
    this.checks = checks;
    this.limit = limit;
    this.interval = interval;
    this.patience = patience;
  }

  private static Readiness of(IntFunction<Check> checks) {
    return new Readiness(checks, LIMIT, INTERVAL, PATIENCE);
  }

  /**
   * Ready when it answers a GET request with a status from 200 to 299. Redirections are not
   * followed.
   *
   * @param path with a slash at its beginning, such as {@code /health}
   */
  public static Readiness http(String path) {
    return http(path, Answer::isSuccessful);
  }

  /**
   * Ready when it answers a GET request with what is expected.
   *
   * @param path with a slash at its beginning, such as {@code /health}
   * @param expected an exception that it throws ends the deployment
   */
  public static Readiness http(String path, Predicate<Answer> expected) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(
          "The path \"%s\" does not begin with a slash. Write it as \"/health\".".formatted(path));
    }
    return of(
        port -> new HttpCheck("http://%s:%d%s".formatted(FreePort.HOST, port, path), expected));
  }

  /**
   * Ready when its port accepts connections. Says less than the others: if another program was
   * faster to take the port, it is that which accepts them, until the server notices and ends.
   */
  public static Readiness port() {
    return of(PortCheck::new);
  }

  /**
   * Ready when it has written a line, to standard output or standard error, in which this is found.
   *
   * @param regex such as {@code Started \w+ in}
   * @throws java.util.regex.PatternSyntaxException if it is no regular expression
   */
  public static Readiness logLine(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return of(port -> new LogCheck(pattern));
  }

  /** A copy that waits this long at most, instead of 1 minute. */
  public Readiness within(Duration limit) {
    return new Readiness(checks, positive("limit", limit), interval, patience);
  }

  /** A copy that looks this often, instead of every 200 ms. */
  public Readiness every(Duration interval) {
    return new Readiness(checks, limit, positive("interval", interval), patience);
  }

  /** A copy in which one look may take this long, instead of 5 seconds. */
  public Readiness eachFor(Duration patience) {
    return new Readiness(checks, limit, interval, positive("patience", patience));
  }

  private static Duration positive(String name, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(
          "The %s %s is not more than zero. Give it a length, such as Duration.ofSeconds(1)."
              .formatted(name, duration));
    }
    return duration;
  }

  Check check(int port) {
    return checks.apply(port);
  }

  Duration limit() {
    return limit;
  }

  Duration interval() {
    return interval;
  }

  Duration patience() {
    return patience;
  }

  String describeLimit() {
    return Durations.format(limit);
  }
}
