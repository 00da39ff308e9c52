package dev.canary.runtime.web.evidence;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.web.view.Took;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is not as it was in the last passing run: what was answered, how long it took, which version
 * it was. Steps and exchanges that only one of both has are left out, since a failed step keeps
 * those after it from happening.
 */
public final class Differences {

  public static final String ENTRY = "Entry ";

  private static final long WORTH_TELLING_MILLIS = 100;

  /** Headers that tell who has answered. */
  private static final Pattern TELLING =
      Pattern.compile("server|via|.*(version|build|release|commit|revision|instance|region).*");

  private final CaseFile before;
  private final CaseFile now;
  private final List<Difference> found = new ArrayList<>();

  private Differences(CaseFile before, CaseFile now) {
    this.before = before;
    this.now = now;
  }

  /** The most telling first; none as long as the later run goes on. */
  public static List<Difference> between(CaseFile before, CaseFile now) {
    return now.run().end() == null ? List.of() : new Differences(before, now).find();
  }

  private List<Difference> find() {
    addAll("Label ", Differences::labels);
    now.steps().forEach(this::compareExchanges);
    now.steps().forEach(this::compareDurations);
    addAll(ENTRY, Differences::entries);
    return List.copyOf(found);
  }

  private void addAll(String kind, Function<Run, Map<String, String>> values) {
    Map<String, String> old = values.apply(before.run());
    Map<String, String> fresh = values.apply(now.run());
    TreeSet<String> keys = new TreeSet<>(fresh.keySet());
    keys.addAll(old.keySet());
    keys.forEach(key -> add(kind + key, old.get(key), fresh.get(key)));
  }

  private static Map<String, String> labels(Run run) {
    return run.start().launch().labels();
  }

  private static Map<String, String> entries(Run run) {
    return run.findEnd().map(RunEnd::entries).orElse(Map.of());
  }

  private void add(String what, @Nullable String old, @Nullable String fresh) {
    var difference = new Difference(what, old, fresh);
    if (!Objects.equals(old, fresh) && !found.contains(difference)) {
      found.add(difference);
    }
  }

  private void compareExchanges(StepResult step) {
    List<Exchange> old = before.exchangesOf(step.step().id());
    List<Exchange> fresh = now.exchangesOf(step.step().id());
    for (int i = 0; i < Math.min(old.size(), fresh.size()); i++) {
      if (old.get(i).method().equals(fresh.get(i).method())) {
        compare(old.get(i), fresh.get(i));
      }
    }
  }

  private void compare(Exchange old, Exchange fresh) {
    String what = "%s %s".formatted(fresh.method(), fresh.path());
    add(what, old.answer(), fresh.answer());
    telling(fresh)
        .forEach(
            (name, value) -> find(old, name).ifPresent(was -> add("Header " + name, was, value)));
  }

  private static Map<String, String> telling(Exchange exchange) {
    return Optional.ofNullable(exchange.response()).stream()
        .flatMap(response -> response.headers().stream())
        .filter(header -> TELLING.matcher(header.name()).matches())
        .collect(Collectors.toMap(Header::name, Header::value, (one, other) -> one));
  }

  private static Optional<String> find(Exchange exchange, String header) {
    return Optional.ofNullable(exchange.response())
        .flatMap(response -> response.findHeader(header));
  }

  private void compareDurations(StepResult step) {
    before.steps().stream()
        .filter(old -> old.step().id().equals(step.step().id()))
        .filter(old -> isSlower(old.duration(), step.duration()))
        .findFirst()
        .ifPresent(
            old ->
                add(
                    "Duration of " + step.step().name(),
                    Took.of(old.duration()),
                    Took.of(step.duration())));
  }

  /** Twice as long, and long enough to be noticed. */
  private static boolean isSlower(Duration old, Duration fresh) {
    return fresh.compareTo(old.multipliedBy(2)) > 0
        && fresh.minus(old).toMillis() > WORTH_TELLING_MILLIS;
  }
}
