package dev.canary.runtime.run;

import java.time.Instant;

/**
 * Something that one channel is to be told of an alert.
 *
 * @param id unique everywhere, and ordered by time
 * @param channel the name of the channel
 * @param notBefore it is held back until then, since it may turn out to be nothing
 */
public record Notification(
    String id,
    String channel,
    Kind kind,
    Alert alert,
    AlertFacts facts,
    Instant createdAt,
    Instant notBefore) {

  /** What kind of news it is. */
  public enum Kind {
    /** Something is wrong, or is wrong in another way. */
    FIRE,
    /** It is still wrong. */
    REMIND,
    /** It is over. */
    RESOLVE
  }

  /** The same with other facts. */
  public Notification with(AlertFacts newer) {
    return new Notification(id, channel, kind, alert, newer, createdAt, notBefore);
  }

  /** The same as the first that is told of its alert. */
  public Notification opening() {
    return with(facts.after(null));
  }

  /** Whether it is the first that is told of its alert. */
  public boolean opens() {
    return kind == Kind.FIRE && facts.previous() == null;
  }
}
