package dev.canary.runtime.config;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Moments that come again and again, as crontab(5) writes them: minute, hour, day of the month,
 * month, day of the week. They are times of day. When clocks are put forward, all that fall into
 * the time that is left out are one moment, the one at which that is done; when clocks are put
 * back, what falls into the time that comes twice comes the first time only.
 */
public final class Cron {

  private static final CronDefinition UNIX =
      CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);

  /** From here on as many are looked at as show how near to each other they come. */
  private static final ZonedDateTime SAMPLE =
      LocalDateTime.of(2024, 1, 1, 0, 0).atZone(ZoneOffset.UTC);

  private static final int SAMPLES = 500;
  private static final ZonedDateTime END_OF_SAMPLE = SAMPLE.plusYears(9);

  private final String text;
  private final ExecutionTime times;

  private Cron(String text, ExecutionTime times) {
    this.text = text;
    this.times = times;
  }

  /**
   * Reads an expression such as {@code 0 2 * * SUN}.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Cron parse(String text) {
    return new Cron(text, ExecutionTime.forCron(new CronParser(UNIX).parse(text)));
  }

  /** The latest one up to a moment, that moment included. */
  public Optional<Instant> findLast(Instant moment, ZoneId zone) {
    return times
        .lastExecution(minuteOf(moment, zone).plusMinutes(1))
        .map(time -> LocalTimes.toInstant(time.toLocalDateTime(), zone));
  }

  /** The first one after a moment. */
  public Optional<Instant> findNext(Instant moment, ZoneId zone) {
    return times
        .nextExecution(minuteOf(moment, zone))
        .map(time -> LocalTimes.toInstant(time.toLocalDateTime(), zone));
  }

  /** As if the time of day was UTC, since the library leaves out what a zone leaves out. */
  private static ZonedDateTime minuteOf(Instant moment, ZoneId zone) {
    return LocalTimes.reached(moment, zone).truncatedTo(ChronoUnit.MINUTES).atZone(ZoneOffset.UTC);
  }

  /** Whether there is any. */
  boolean comes() {
    return times.nextExecution(SAMPLE).isPresent();
  }

  /**
   * The time between the two that are nearest to each other; empty if they are years apart. Clocks
   * that are put forward or back are left aside.
   */
  Optional<Duration> findShortestInterval() {
    Duration shortest = null;
    Optional<ZonedDateTime> one = times.nextExecution(SAMPLE);
    for (int i = 0; i < SAMPLES && one.filter(END_OF_SAMPLE::isAfter).isPresent(); i++) {
      Optional<ZonedDateTime> other = times.nextExecution(one.get());
      if (other.isPresent()) {
        Duration between = Duration.between(one.get(), other.get());
        shortest = shortest == null || between.compareTo(shortest) < 0 ? between : shortest;
      }
      one = other;
    }
    return Optional.ofNullable(shortest);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cron that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
