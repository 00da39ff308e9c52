package dev.canary.runtime.report;

import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A run as a tree for people: the suite, its steps, its cleanup, and what was wrong with each. */
public final class RunText {

  private static final String STEP = "  ";
  private static final String RUN_DETAIL = "    ";
  private static final String STEP_DETAIL = "      ";

  /** What a system under test answers could otherwise play tricks on the terminal. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

  private final Look look;
  private final StringBuilder text = new StringBuilder();

  private RunText(Look look) {
    this.look = look;
  }

  /**
   * Writes a run that has ended.
   *
   * @param name of the suite
   */
  public static String of(Run run, String name, Look look) {
    RunText text = new RunText(look);
    RunEnd end = run.findEnd().orElseThrow();
    text.head(run, run.retried() ? Outcome.DEGRADED : end.outcome(), name);
    text.explain(run, end);
    end.steps().forEach(text::step);
    if (end.cleanup() != null) {
      text.cleanup(end.cleanup());
    }
    return text.text.toString();
  }

  private void head(Run run, Outcome outcome, String name) {
    boolean ran = outcome != Outcome.BLOCKED && outcome != Outcome.MISSED;
    Duration took = ran ? run.findDuration().orElse(null) : null;
    line("", Tone.of(outcome).mark(look), title(run, name), took);
  }

  private static String title(Run run, String name) {
    String title = "%s (%s)".formatted(name, run.suite());
    int attempt = run.start().attempt();
    return run.retried() || attempt > 1 ? "%s, attempt %d".formatted(title, attempt) : title;
  }

  /** Tells why the run ended so, unless a step or the cleanup will; and what follows from it. */
  private void explain(Run run, RunEnd end) {
    boolean told =
        end.failure() == null
            ? end.steps().stream().anyMatch(step -> isTelling(step, end))
            : failures(end).anyMatch(end.failure()::equals);
    boolean ended = end.outcome() == Outcome.ERROR || end.outcome() == Outcome.MISSED;
    if (end.reason() != null && (!told || ended || run.retried())) {
      details(RUN_DETAIL, end.reason().lines());
    }
    if (end.failure() != null && !told) {
      details(RUN_DETAIL, FailureText.frames(end.failure()).stream());
    }
  }

  private static boolean isTelling(StepResult step, RunEnd end) {
    return step.outcome() != StepOutcome.SKIPPED
        && step.reason() != null
        && end.reason() != null
        && end.reason().contains(step.reason());
  }

  private static Stream<Failure> failures(RunEnd end) {
    Stream<@Nullable Failure> ofCleanup =
        Stream.of(end.cleanup()).filter(Objects::nonNull).map(CleanupResult::failure);
    return Stream.concat(end.steps().stream().map(StepResult::failure), ofCleanup)
        .filter(Objects::nonNull);
  }

  private void step(StepResult step) {
    boolean ran = step.outcome() != StepOutcome.SKIPPED;
    String mark = Tone.of(step.outcome()).mark(look);
    line(STEP, mark, step.step().name(), ran ? step.duration() : null);
    if (step.reason() != null) {
      details(STEP_DETAIL, step.reason().lines());
    }
    failure(step.failure());
  }

  private void cleanup(CleanupResult cleanup) {
    line(STEP, Tone.of(cleanup.outcome()).mark(look), "Cleanup", cleanup.duration());
    failure(cleanup.failure());
  }

  private void failure(@Nullable Failure failure) {
    if (failure != null) {
      details(STEP_DETAIL, FailureText.lines(failure).stream());
    }
  }

  private void line(String indent, String mark, String name, @Nullable Duration took) {
    text.append(indent).append(mark).append(' ').append(clean(name));
    if (took != null) {
      text.append("  ").append(Tone.NEUTRAL.paint(Took.text(took), look));
    }
    text.append(System.lineSeparator());
  }

  private void details(String indent, Stream<String> lines) {
    lines.forEach(
        line -> text.append((indent + clean(line)).stripTrailing()).append(System.lineSeparator()));
  }

  private static String clean(String line) {
    return CONTROL.matcher(line).replaceAll("?");
  }
}
