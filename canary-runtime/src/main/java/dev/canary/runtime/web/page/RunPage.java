package dev.canary.runtime.web.page;

import dev.canary.runtime.web.evidence.Difference;
import dev.canary.runtime.web.evidence.Exchange;
import dev.canary.runtime.web.evidence.RunCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a run shows.
 *
 * @param headline what is to be known of it in one line, such as the step that failed
 * @param took absent while it goes on
 * @param progress how far it has got; absent if it is over
 * @param failure why it failed; absent if it did not
 * @param exchange the last one over HTTP of the step that failed
 * @param attempts those before this one in its launch
 * @param lastPass the latest run before this one that passed
 * @param changes since that one; none if this one passed
 * @param blocks the suites that are blocked by it now
 * @param rest what happened outside of steps
 * @param command repeats the run on another machine
 */
record RunPage(
    Frame frame,
    String id,
    Crumb suite,
    Mark mark,
    @Nullable String headline,
    Moment startedAt,
    @Nullable String took,
    @Nullable Progress progress,
    @Nullable FailureView failure,
    @Nullable Exchange exchange,
    List<AttemptRow> attempts,
    Trouble.@Nullable Pass lastPass,
    List<Difference> changes,
    List<Crumb> blocks,
    List<StepRow> steps,
    List<String> scale,
    Clues rest,
    List<ThingRow> testData,
    List<Pair> entries,
    List<Pair> labels,
    List<Pair> facts,
    RunCommand command,
    Neighbours neighbours) {

  /** The runs of the suite before and after this one, by their ids. */
  record Neighbours(@Nullable String older, @Nullable String newer) {}

  /**
   * Something that the run has made.
   *
   * @param attributes what is known of it, as long as it is there
   * @param deleted absent while it is there
   */
  record ThingRow(
      String kind, String id, List<Pair> attributes, Moment created, @Nullable Moment deleted) {}
}
