package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.web.evidence.CaseFile;
import dev.canary.runtime.web.evidence.Difference;
import dev.canary.runtime.web.evidence.Differences;
import dev.canary.runtime.web.evidence.Exchange;
import dev.canary.runtime.web.page.Trouble.Cause;
import dev.canary.runtime.web.page.Trouble.Pass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells of failing suites what somebody has to know first. What a run has left does not change any
 * more, so it is read once.
 */
final class Troubles {

  private static final int MOST_CHANGES = 4;
  private static final int REMEMBERED = 64;

  private final Map<String, Facts> remembered = new LinkedHashMap<>(16, 0.75f, true);
  private final Archive archive;

  Troubles(Archive archive) {
    this.archive = archive;
  }

  /** What the archive has of a run that failed, and of the last one that passed. */
  private record Facts(
      @Nullable Exchange exchange, @Nullable Run lastPass, List<Difference> changes) {}

  Trouble of(SuiteHealth suite, SuiteRows rows, Map<String, SuiteHealth> all, Frame frame) {
    Cause cause =
        Optional.ofNullable(suite.latest())
            .filter(run -> run.findOutcome().filter(Outcome.FAILED::equals).isPresent())
            .map(run -> cause(run, frame))
            .orElse(null);
    return new Trouble(
        rows.row(suite), cause, suite.consecutiveFailures(), blocked(suite, all, frame));
  }

  /** What cannot run because of a suite. */
  static Blocked blocked(SuiteHealth suite, Map<String, SuiteHealth> all, Frame frame) {
    return Blocked.of(
        suite.blocks().stream().flatMap(id -> Optional.ofNullable(all.get(id)).stream()).toList(),
        frame);
  }

  private Cause cause(Run run, Frame frame) {
    RunEnd end = run.findEnd().orElseThrow();
    Facts facts = facts(run);
    return new Cause(
        run.id(),
        frame.moment(run.start().startedAt()),
        end.findFailedStep().map(step -> position(step, end)).orElse(null),
        message(end),
        facts.exchange(),
        Optional.ofNullable(facts.lastPass())
            .map(pass -> new Pass(pass.id(), frame.moment(pass.start().startedAt())))
            .orElse(null),
        facts.changes());
  }

  static String position(StepResult step, RunEnd end) {
    return "Step %d of %d: %s".formatted(step.index() + 1, end.steps().size(), step.step().name());
  }

  private static String message(RunEnd end) {
    Failure failure = end.failure();
    return failure == null ? String.valueOf(end.reason()) : RootCause.added(failure);
  }

  private Facts facts(Run run) {
    synchronized (remembered) {
      Facts known = remembered.get(run.id());
      if (known != null) {
        return known;
      }
    }
    Facts read = read(run);
    synchronized (remembered) {
      remembered.put(run.id(), read);
      if (remembered.size() > REMEMBERED) {
        remembered.remove(remembered.keySet().iterator().next());
      }
    }
    return read;
  }

  private Facts read(Run run) {
    CaseFile now = CaseFile.read(run, archive);
    Optional<CaseFile> pass = now.readLastPass(archive);
    List<Difference> changes = pass.map(it -> Differences.between(it, now)).orElse(List.of());
    return new Facts(
        findExchange(now).orElse(null),
        pass.map(CaseFile::run).orElse(null),
        changes.stream()
            .filter(it -> !it.what().startsWith(Differences.ENTRY))
            .limit(MOST_CHANGES)
            .toList());
  }

  /** The last exchange of the step that failed. */
  static Optional<Exchange> findExchange(CaseFile file) {
    return file.run()
        .findEnd()
        .flatMap(RunEnd::findFailedStep)
        .map(step -> file.exchangesOf(step.step().id()))
        .filter(exchanges -> !exchanges.isEmpty())
        .map(exchanges -> exchanges.get(exchanges.size() - 1));
  }
}
