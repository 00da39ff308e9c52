package dev.canary.runtime.web.http;

/** A request that cannot be answered through its own fault; the message says why, in a sentence. */
public final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  private RefusedRequest(int status, String detail) {
    super(detail);
    this.status = status;
  }

  public static RefusedRequest unknown(String kind, String id) {
    return new RefusedRequest(404, "There is no %s with the id \"%s\".".formatted(kind, id));
  }

  /**
   * A request that makes no sense.
   *
   * @param detail says in sentences what is wrong with it, and what to do
   */
  public static RefusedRequest invalid(String detail) {
    return new RefusedRequest(400, detail);
  }

  /** A request that is refused with this status, for a reason that is told in sentences. */
  public static RefusedRequest of(int status, String detail) {
    return new RefusedRequest(status, detail);
  }

  /** One with a field of its body that is wrong. */
  public static RefusedRequest wrongField(String field, String value, String allowed) {
    return invalid("The field \"%s\" is \"%s\"; it has to be %s.".formatted(field, value, allowed));
  }

  public static RefusedRequest wrong(String parameter, String value, String allowed) {
    return new RefusedRequest(
        400,
        "The parameter \"%s\" is \"%s\"; it has to be %s.".formatted(parameter, value, allowed));
  }

  public int status() {
    return status;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
