package dev.canary.runtime.launch;

import dev.canary.runtime.run.Comparison;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/** Finds out what a check compared, if it says so in the way of opentest4j. */
final class Comparisons {

  private static final int LONGEST = 4_000;

  private Comparisons() {}

  static Optional<Comparison> find(Throwable thrown) {
    return thrown instanceof AssertionFailedError failed
            && failed.isExpectedDefined()
            && failed.isActualDefined()
        ? Optional.of(new Comparison(text(failed.getExpected()), text(failed.getActual())))
        : Optional.empty();
  }

  private static String text(ValueWrapper value) {
    String text = value.getStringRepresentation();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }
}
