package dev.canary.runtime.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known when people are told.
 *
 * @param name of the suite, or of the environment
 * @param verdict what is believed now
 * @param previous the verdict that they were told before in the same alert; absent at its beginning
 * @param since when the verdict began
 * @param evidence the run behind it; absent if there is none
 * @param consecutiveFailures how many runs have failed in a row
 * @param blocks names of the suites that are blocked by it
 */
public record AlertFacts(
    String name,
    Verdict verdict,
    @Nullable Verdict previous,
    Instant since,
    @Nullable Evidence evidence,
    int consecutiveFailures,
    List<String> blocks) {

  /**
   * Out of the runs.
   *
   * @param run the id of the run that the verdict rests on; absent if there is none
   * @param step the name of the one that failed; absent if none did
   * @param message what is wrong; absent if nothing is
   * @param lastGood the latest run that ended well; absent if none is known
   */
  public record Evidence(
      @Nullable String run,
      @Nullable String step,
      @Nullable String message,
      @Nullable LastGood lastGood) {}

  /** A run that ended well, and when. */
  public record LastGood(String run, Instant at) {}

  public AlertFacts {
    blocks = List.copyOf(blocks);
  }

  /** The same of an alert in which something else was told before, or nothing. */
  public AlertFacts after(@Nullable Verdict told) {
    return new AlertFacts(name, verdict, told, since, evidence, consecutiveFailures, blocks);
  }

  /** The same of a trouble that began at another moment. */
  public AlertFacts since(Instant begin) {
    return new AlertFacts(name, verdict, previous, begin, evidence, consecutiveFailures, blocks);
  }

  /** The same as the end of an alert of which something else was told. */
  public AlertFacts endOf(AlertFacts told) {
    return new AlertFacts(told.name, verdict, told.verdict, since, evidence, 0, List.of());
  }

  /** The same with those that are blocked now. */
  public AlertFacts blocking(List<String> names) {
    return new AlertFacts(name, verdict, previous, since, evidence, consecutiveFailures, names);
  }
}
