package dev.canary.runtime.web.page;

import dev.canary.runtime.run.AttachmentInfo;
import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.web.evidence.CaseFile;
import dev.canary.runtime.web.view.Took;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the waterfall out of a run and the last one that passed. */
final class StepRows {

  private static final Mark DONE = new Mark("Done", "off", "·");
  private static final Mark NOT_STARTED = new Mark("Not started", "off", "○");

  private final CaseFile file;
  private final @Nullable CaseFile pass;
  private final List<AttachmentInfo> files;
  private final Scale scale;

  /**
   * @param now the end of the scale if the run goes on
   */
  StepRows(CaseFile file, @Nullable CaseFile pass, List<AttachmentInfo> files, Instant now) {
    this.file = file;
    this.pass = pass;
    this.files = files;
    this.scale = scale(file, now);
  }

  private static Scale scale(CaseFile file, Instant now) {
    Run run = file.run();
    Instant from = run.start().startedAt();
    Duration longest =
        file.steps().stream()
            .filter(step -> step.startedAt() != null)
            .map(step -> Duration.between(from, step.startedAt()).plus(step.duration()))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    Duration told = run.findDuration().orElseGet(() -> Duration.between(from, now));
    return new Scale(from, longest.compareTo(told) > 0 ? longest : told);
  }

  Scale scale() {
    return scale;
  }

  List<StepRow> rows() {
    List<StepRow> rows = new ArrayList<>(file.steps().stream().map(this::row).toList());
    file.run().findEnd().map(RunEnd::cleanup).map(this::cleanup).ifPresent(rows::add);
    return rows;
  }

  /** While a run goes on it is known which steps have begun, and which are still to come. */
  List<StepRow> of(OngoingRun run, Optional<Suite> suite) {
    List<OngoingRun.Begun> begun = run.steps();
    List<StepRow> rows = new ArrayList<>();
    for (int i = 0; i < begun.size(); i++) {
      boolean isLast = i == begun.size() - 1;
      Instant end = isLast ? scale.from().plus(scale.whole()) : begun.get(i + 1).at();
      rows.add(begun(begun.get(i), i + 1, end, isLast));
    }
    List<String> known = begun.stream().map(it -> it.step().id()).toList();
    suite.stream()
        .flatMap(it -> it.steps().stream())
        .filter(step -> !known.contains(step.id()))
        .forEach(step -> rows.add(row(step, rows.size() + 1, NOT_STARTED, null, null, null)));
    return rows;
  }

  private StepRow begun(OngoingRun.Begun begun, int number, Instant end, boolean goesOn) {
    Duration took = Duration.between(begun.at(), end);
    Stretch at = scale.stretch(begun.at(), took);
    return goesOn
        ? row(begun.step(), number, Mark.RUNNING, at, null, new Moment(begun.at(), end))
        : row(begun.step(), number, DONE, at, Took.of(took), null);
  }

  private StepRow row(
      StepInfo step,
      int number,
      Mark mark,
      @Nullable Stretch at,
      @Nullable String took,
      @Nullable Moment since) {
    return new StepRow(
        step.id(),
        number,
        step.name(),
        mark,
        at,
        took,
        since,
        before(step.id()).map(it -> Took.of(it.duration())).orElse(null),
        null,
        null,
        null,
        Clues.NONE);
  }

  private StepRow row(StepResult step) {
    String id = step.step().id();
    Instant start = step.startedAt();
    Optional<StepResult> before = before(id);
    return new StepRow(
        id,
        step.index() + 1,
        step.step().name(),
        Mark.of(step.outcome()),
        start == null ? null : scale.stretch(start, step.duration()),
        start == null ? null : Took.of(step.duration()),
        null,
        before.map(it -> Took.of(it.duration())).orElse(null),
        start == null ? null : before.map(it -> scale.stretch(start, it.duration())).orElse(null),
        step.reason(),
        Optional.ofNullable(step.failure()).map(it -> FailureView.of(it, className())).orElse(null),
        clues(id));
  }

  private String className() {
    return file.run().start().suite().className();
  }

  private Optional<StepResult> before(String step) {
    return Stream.ofNullable(pass)
        .flatMap(it -> it.steps().stream())
        .filter(it -> it.step().id().equals(step))
        .findFirst();
  }

  private StepRow cleanup(CleanupResult cleanup) {
    return new StepRow(
        "cleanup",
        null,
        "Cleanup",
        Mark.of(cleanup.outcome()),
        cleanupAt(cleanup),
        Took.of(cleanup.duration()),
        null,
        null,
        null,
        null,
        Optional.ofNullable(cleanup.failure())
            .map(it -> FailureView.of(it, className()))
            .orElse(null),
        Clues.of(file, files, scale, step -> step != null && !isStep(step)));
  }

  /** The cleanup is the last that happens in a run. */
  private @Nullable Stretch cleanupAt(CleanupResult cleanup) {
    return file.run()
        .findEnd()
        .map(end -> scale.stretch(end.endedAt().minus(cleanup.duration()), cleanup.duration()))
        .orElse(null);
  }

  private Clues clues(String step) {
    return Clues.of(file, files, scale, Clues.of(step));
  }

  /** What belongs to neither a step nor the cleanup. */
  Clues rest() {
    boolean hasCleanup = file.run().findEnd().map(RunEnd::cleanup).isPresent();
    return Clues.of(file, files, scale, step -> step == null || !(hasCleanup || isStep(step)));
  }

  private boolean isStep(String id) {
    return file.steps().stream().anyMatch(step -> step.step().id().equals(id));
  }
}
