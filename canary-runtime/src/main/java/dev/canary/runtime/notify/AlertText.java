package dev.canary.runtime.notify;

import dev.canary.api.Durations;
import dev.canary.runtime.run.AlertFacts;
import dev.canary.runtime.run.AlertFacts.Evidence;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.Notification.Kind;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Verdict;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an alert says to people: short, and the most important first. */
final class AlertText {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_MESSAGE = 1_000;

  /** Beyond these, those that are blocked are only counted. */
  private static final int MOST_NAMES = 20;

  private static final int LONGEST_LIST = 2_000;

  private final ProberInfo prober;
  private final @Nullable URI baseUrl;

  /**
   * @param baseUrl where people find the prober; absent if nobody said
   */
  AlertText(ProberInfo prober, @Nullable URI baseUrl) {
    this.prober = prober;
    this.baseUrl = baseUrl;
  }

  /** Such as {@code FAILING: Invoices (production)}; one line. */
  String title(Notification news) {
    String still = news.kind() == Kind.REMIND ? "still " : "";
    String title =
        "%s%s: %s (%s)"
            .formatted(still, news.facts().verdict(), news.facts().name(), prober.environment());
    return cut(oneLine(title), LONGEST_TITLE);
  }

  /**
   * A sentence, and then what is known, each on a line of its own; without the link 4,000
   * characters at most.
   */
  List<String> lines(Notification news) {
    AlertFacts facts = news.facts();
    List<String> lines = new ArrayList<>();
    lines.add(news.kind() == Kind.RESOLVE ? end(news) : trouble(facts));
    if (facts.evidence() != null && news.kind() != Kind.RESOLVE) {
      addEvidence(lines, facts.evidence());
    }
    if (!facts.blocks().isEmpty()) {
      lines.add("Blocks: " + list(facts.blocks()));
    }
    findLink(news).ifPresent(lines::add);
    return lines;
  }

  private static String trouble(AlertFacts facts) {
    String runs = facts.consecutiveFailures() > 1 ? ", %d failed runs in a row" : "";
    String was =
        facts.previous() == null || facts.previous() == facts.verdict()
            ? ""
            : " It was %s before.".formatted(lower(facts.previous()));
    return "%s is %s since %s%s.%s"
        .formatted(
            name(facts.name()),
            lower(facts.verdict()),
            time(facts.since()),
            facts.verdict() == Verdict.FAILING ? runs.formatted(facts.consecutiveFailures()) : "",
            was);
  }

  private static String end(Notification news) {
    AlertFacts facts = news.facts();
    String before = facts.previous() == null ? "" : lower(facts.previous());
    if (facts.verdict() == Verdict.PAUSED) {
      return "%s is not probed any more; it was %s.".formatted(name(facts.name()), before);
    }
    Instant begin = news.alert().openedAt();
    return "%s is %s since %s; it was %s for %s."
        .formatted(
            name(facts.name()),
            lower(facts.verdict()),
            time(facts.since()),
            before,
            length(begin, facts.since()));
  }

  private static String length(Instant begin, Instant end) {
    Duration length = Duration.between(begin, end).truncatedTo(ChronoUnit.SECONDS);
    return length.isNegative() || length.isZero() ? "a moment" : Durations.format(length);
  }

  private static void addEvidence(List<String> lines, Evidence evidence) {
    if (evidence.step() != null) {
      lines.add("Step: " + name(evidence.step()));
    }
    if (evidence.message() != null) {
      lines.add("Message: " + cut(oneLine(evidence.message()), LONGEST_MESSAGE));
    }
    if (evidence.lastGood() != null) {
      lines.add("Last good run: " + time(evidence.lastGood().at()));
    }
  }

  private static String list(List<String> names) {
    StringBuilder list = new StringBuilder();
    int listed = 0;
    while (listed < Math.min(names.size(), MOST_NAMES) && list.length() < LONGEST_LIST) {
      list.append(listed == 0 ? "" : ", ").append(name(names.get(listed)));
      listed++;
    }
    int more = names.size() - listed;
    return more == 0 ? list.toString() : "%s and %d more".formatted(list, more);
  }

  /** Where the run is shown that the alert rests on; empty if nobody said how to get there. */
  Optional<String> findLink(Notification news) {
    return Optional.ofNullable(news.facts().evidence())
        .flatMap(evidence -> Optional.ofNullable(evidence.run()))
        .flatMap(run -> findBase().map(base -> base + "/runs/" + run));
  }

  private Optional<String> findBase() {
    return Optional.ofNullable(baseUrl).map(it -> it.toString().replaceFirst("/+$", ""));
  }

  private static String lower(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static String time(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String name(String text) {
    return cut(oneLine(text), LONGEST_NAME);
  }

  /** What suites say must not break out of its line. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
  }

  /** No character is torn apart. */
  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
