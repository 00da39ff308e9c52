package dev.canary.runtime.notify;

import dev.canary.runtime.notify.Situation.Standing;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.Mutes;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how suites and environments stand, as far as alerts are concerned. */
final class Situations {

  private static final Set<Verdict> RAN =
      Set.of(Verdict.PASSING, Verdict.DEGRADED, Verdict.FAILING);

  private final Set<Verdict> on;
  private final Mutes mutes;
  private final AlertFactsReader facts;

  Situations(Set<Verdict> on, Mutes mutes, AlertFactsReader facts) {
    this.on = Set.copyOf(on);
    this.mutes = mutes;
    this.facts = facts;
  }

  Situation ofSuite(SuiteHealth suite, Instant since, Health all, Duration hold) {
    String id = suite.suite().id();
    return new Situation(
        AlertSubject.suite(id),
        standing(suite.verdict()),
        facts.ofSuite(suite, since, all),
        mutes.isMuted(id),
        hold);
  }

  /**
   * A suite that is blocked says nothing of itself, nor does one that has no result yet, or is
   * maintained.
   */
  private Standing standing(Verdict verdict) {
    if (on.contains(verdict)) {
      return Standing.TROUBLE;
    }
    return switch (verdict) {
      case PASSING, DEGRADED, PAUSED -> Standing.WELL;
      case FAILING, STALE, BLOCKED, PENDING, MAINTENANCE -> Standing.UNDECIDED;
    };
  }

  /** All suites of a group that an environment blocks are one trouble. */
  Situation ofEnvironment(Group group, Instant since, Health all, Duration hold) {
    AlertSubject subject = AlertSubject.environmentOf(group.id());
    List<SuiteHealth> blocked = blocked(group, all);
    if (blocked.isEmpty()) {
      return ofDeployed(
          subject, since, members(group, all).filter(Situations::isDeployed).toList());
    }
    boolean muted = blocked.stream().allMatch(it -> mutes.isMuted(it.suite().id()));
    Standing standing = on.contains(Verdict.FAILING) ? Standing.TROUBLE : Standing.UNDECIDED;
    return new Situation(subject, standing, facts.ofEnvironment(blocked, since), muted, hold);
  }

  private static boolean isDeployed(SuiteHealth suite) {
    return !suite.suite().environments().isEmpty();
  }

  /** An environment works when a suite has run in it; what nobody has seen working is not over. */
  private static Situation ofDeployed(
      AlertSubject subject, Instant since, List<SuiteHealth> suites) {
    boolean isPaused =
        !suites.isEmpty() && suites.stream().allMatch(it -> it.verdict() == Verdict.PAUSED);
    boolean isWell = suites.isEmpty() || suites.stream().anyMatch(Situations::hasRun);
    return new Situation(
        subject,
        isPaused || isWell ? Standing.WELL : Standing.UNDECIDED,
        AlertFactsReader.ofEnd(isPaused ? Verdict.PAUSED : Verdict.PASSING, since),
        false,
        Duration.ZERO);
  }

  /** A suite may tolerate some runs that were blocked, and say what it said before. */
  private static boolean hasRun(SuiteHealth suite) {
    boolean wasBlocked =
        suite.findUnheeded().flatMap(Run::findOutcome).filter(Outcome.BLOCKED::equals).isPresent();
    return RAN.contains(suite.verdict()) && !wasBlocked;
  }

  private static List<SuiteHealth> blocked(Group group, Health all) {
    return members(group, all).filter(suite -> suite.findEnvironment().isPresent()).toList();
  }

  private static Stream<SuiteHealth> members(Group group, Health all) {
    Set<String> ids = group.suites().stream().map(Suite::id).collect(Collectors.toSet());
    return all.suites().stream().filter(suite -> ids.contains(suite.suite().id()));
  }

  /**
   * What is believed now of that which an alert is about; empty if there is nothing like it.
   *
   * @param groups as they would be if nothing was paused
   */
  Optional<Situation> find(AlertSubject subject, List<Group> groups, Health all) {
    return switch (subject.type()) {
      case SUITE ->
          all.suites().stream()
              .filter(suite -> suite.suite().id().equals(subject.id()))
              .map(suite -> ofSuite(suite, since(suite, all), all, Duration.ZERO))
              .findFirst();
      case ENVIRONMENT ->
          groups.stream()
              .filter(group -> group.id().equals(subject.id()))
              .map(group -> ofEnvironment(group, all.time(), all, Duration.ZERO))
              .findFirst();
    };
  }

  static Instant since(SuiteHealth suite, Health all) {
    return Optional.ofNullable(suite.since()).orElse(all.time());
  }
}
