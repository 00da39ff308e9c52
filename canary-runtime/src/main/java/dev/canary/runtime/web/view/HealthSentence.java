package dev.canary.runtime.web.view;

import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The health in one sentence: what is not well, by name. */
public final class HealthSentence {

  /** What is known of the suites when the prober cannot learn more of them. */
  private static final String BEFORE = " Before that: ";

  /** How many suites with the same trouble are named on a page. */
  private static final int NAMED_ON_PAGES = 3;

  private final HealthView view;
  private final int mostNames;
  private final int counted;
  private final List<String> troubles = new ArrayList<>();

  private HealthSentence(HealthView view, int mostNames) {
    this.view = view;
    this.mostNames = mostNames;
    this.counted = (int) view.suites().stream().filter(HealthSentence::isCounted).count();
  }

  public static String of(HealthView view) {
    return new HealthSentence(view, Integer.MAX_VALUE).write();
  }

  /** The same for a heading: of many suites with the same trouble, it names some. */
  public static String brief(HealthView view) {
    return new HealthSentence(view, NAMED_ON_PAGES).write();
  }

  private String write() {
    add("failing", view.with(Verdict.FAILING), SuiteWords::name);
    add("stale", view.with(Verdict.STALE), SuiteWords::name);
    add("pending", view.with(Verdict.PENDING), SuiteWords::name);
    view.blockedByEnvironment().forEach(this::addBlocked);
    add("blocked", view.blockedFromOutside(), this::withCause);
    add("degraded", view.with(Verdict.DEGRADED), SuiteWords::name);
    String found = troubles.isEmpty() ? allIsWell() : String.join("; ", troubles);
    return view.problems().isEmpty() ? found : String.join(" ", view.problems()) + BEFORE + found;
  }

  private void addBlocked(String environment, List<SuiteHealth> suites) {
    add("blocked by %s".formatted(environment), suites, SuiteWords::name);
  }

  private void add(String word, List<SuiteHealth> suites, Function<SuiteHealth, String> name) {
    if (suites.isEmpty()) {
      return;
    }
    String names = suites.stream().limit(mostNames).map(name).collect(Collectors.joining(", "));
    int more = suites.size() - mostNames;
    String rest = more > 0 ? " and %d more".formatted(more) : "";
    String of = troubles.isEmpty() ? " of %d %s".formatted(counted, plural(counted)) : "";
    String verb = suites.size() == 1 ? "is" : "are";
    troubles.add("%d%s %s %s: %s%s".formatted(suites.size(), of, verb, word, names, rest));
  }

  private String withCause(SuiteHealth suite) {
    String causes =
        view.causes().stream()
            .filter(cause -> suite.blockedBy().contains(cause.suite().id()))
            .map(SuiteWords::culprit)
            .collect(Collectors.joining(", "));
    return "%s (by %s)".formatted(SuiteWords.name(suite), causes);
  }

  private String allIsWell() {
    if (view.suites().isEmpty()) {
      return "No suite was found, so nothing is known to be well.";
    }
    if (counted == 0) {
      return noneIsCounted();
    }
    return all(view.suites().stream().filter(HealthSentence::isCounted).toList(), "passing");
  }

  private String noneIsCounted() {
    int maintained = view.count(Verdict.MAINTENANCE);
    if (maintained == 0) {
      return all(view.suites(), "paused");
    }
    return maintained == view.suites().size()
        ? all(view.suites(), "in maintenance")
        : "All suites are in maintenance or paused.";
  }

  private static boolean isCounted(SuiteHealth suite) {
    return suite.verdict() != Verdict.PAUSED && suite.verdict() != Verdict.MAINTENANCE;
  }

  private static String all(List<SuiteHealth> suites, String word) {
    return suites.size() == 1
        ? "%s is %s.".formatted(SuiteWords.name(suites.get(0)), word)
        : "All %d suites are %s.".formatted(suites.size(), word);
  }

  private static String plural(int count) {
    return count == 1 ? "suite" : "suites";
  }
}
