package dev.canary.runtime.web.api;

import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.RefusedRequest;
import java.util.function.Supplier;

/** Tells clients why what they want cannot be done. */
final class Refusals {

  private Refusals() {}

  static Answer answer(Supplier<Answer> work) {
    try {
      return work.get();
    } catch (RefusedException e) {
      throw RefusedRequest.of(status(e.kind()), String.valueOf(e.getMessage()));
    }
  }

  private static int status(RefusedException.Cause cause) {
    return switch (cause) {
      case UNKNOWN -> 404;
      case INVALID -> 400;
      case CONFLICT -> 409;
    };
  }
}
