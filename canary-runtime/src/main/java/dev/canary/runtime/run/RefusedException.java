package dev.canary.runtime.run;

/**
 * What somebody wants cannot be done; the message says in sentences why, and what to do instead.
 */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why something is refused. */
  public enum Cause {
    /** What it is about is not there. */
    UNKNOWN,
    /** It makes no sense, now or ever. */
    INVALID,
    /** It is not possible at the moment. */
    CONFLICT
  }

  private final Cause kind;

  public RefusedException(Cause kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Cause kind() {
    return kind;
  }
}
