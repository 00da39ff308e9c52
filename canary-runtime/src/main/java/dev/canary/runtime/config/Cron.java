package dev.canary.runtime.config;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Moments that come again and again, as crontab(5) writes them: minute, hour, day of the month,
 * month, day of the week. They are local times: what falls into the hour that is left out when
 * summer begins comes right after it.
 */
public final class Cron {

  private static final CronDefinition UNIX =
      CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);

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

  /** The latest moment before another one. */
  public Optional<ZonedDateTime> findLastBefore(ZonedDateTime moment) {
    return times.lastExecution(moment);
  }

  /** The first moment after another one. */
  public Optional<ZonedDateTime> findNextAfter(ZonedDateTime moment) {
    return times.nextExecution(moment);
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
