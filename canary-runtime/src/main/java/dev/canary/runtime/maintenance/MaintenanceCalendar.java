package dev.canary.runtime.maintenance;

import dev.canary.runtime.config.MaintenanceWindow;
import dev.canary.runtime.run.MaintainedTime;
import dev.canary.runtime.run.Maintenance;
import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.Suite;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All windows, and the suites that they are about. A suite that depends on one that is maintained
 * is maintained as well, since it would only be blocked.
 */
public final class MaintenanceCalendar implements MaintenanceView {

  private final Map<String, List<Window>> windows;

  private MaintenanceCalendar(Map<String, List<Window>> windows) {
    this.windows = windows;
  }

  /**
   * Reads who is meant by each window.
   *
   * @throws MaintenanceException if a window names a suite or a tag that is not there
   */
  public static MaintenanceCalendar of(List<MaintenanceWindow> configured, List<Suite> suites) {
    checkWhoIsMeant(configured, suites);
    Map<Window, Set<String>> meant =
        configured.stream()
            .map(Window::new)
            .collect(Collectors.toMap(Function.identity(), it -> meant(it.window(), suites)));
    return new MaintenanceCalendar(
        suites.stream().collect(Collectors.toMap(Suite::id, suite -> of(suite.id(), meant))));
  }

  private static List<Window> of(String suite, Map<Window, Set<String>> meant) {
    return meant.entrySet().stream()
        .filter(entry -> entry.getValue().contains(suite))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void checkWhoIsMeant(List<MaintenanceWindow> windows, List<Suite> suites) {
    Set<String> ids = suites.stream().map(Suite::id).collect(Collectors.toSet());
    Set<String> tags =
        suites.stream().flatMap(suite -> suite.tags().stream()).collect(Collectors.toSet());
    String problems =
        windows.stream()
            .flatMap(window -> Stream.concat(wrongIds(window, ids), wrongTags(window, tags)))
            .collect(Collectors.joining("\n"));
    if (!problems.isEmpty()) {
      throw new MaintenanceException(problems);
    }
  }

  private static Stream<String> wrongIds(MaintenanceWindow window, Set<String> known) {
    return without(known, window.suites())
        .map(
            id ->
                "canary.maintenance.%s.suites has the entry \"%s\", and there is no suite with that id; correct it or take it out."
                    .formatted(window.name(), id));
  }

  private static Stream<String> wrongTags(MaintenanceWindow window, Set<String> known) {
    return without(known, window.tags())
        .map(
            tag ->
                "canary.maintenance.%s.tags has the entry \"%s\", and there is no suite with that tag; correct it or take it out."
                    .formatted(window.name(), tag));
  }

  private static Stream<String> without(Set<String> known, Set<String> named) {
    return named.stream().filter(it -> !known.contains(it)).sorted();
  }

  private static Set<String> meant(MaintenanceWindow window, List<Suite> suites) {
    Set<String> meant = new HashSet<>();
    suites.stream().filter(suite -> isNamed(suite, window)).map(Suite::id).forEach(meant::add);
    int before;
    do {
      before = meant.size();
      suites.stream()
          .filter(suite -> !Collections.disjoint(suite.dependsOn(), meant))
          .map(Suite::id)
          .forEach(meant::add);
    } while (meant.size() > before);
    return Set.copyOf(meant);
  }

  private static boolean isNamed(Suite suite, MaintenanceWindow window) {
    return (window.suites().isEmpty() && window.tags().isEmpty())
        || window.suites().contains(suite.id())
        || !Collections.disjoint(window.tags(), suite.tags());
  }

  @Override
  public Optional<Maintenance> find(String suite, Instant moment) {
    List<Maintenance> open = windows(suite).flatMap(it -> open(it, moment)).toList();
    boolean runsGoOn = open.stream().allMatch(Maintenance::runsGoOn);
    return open.stream()
        .max(Comparator.comparing(Maintenance::to).thenComparing(Maintenance::window))
        .map(last -> new Maintenance(last.window(), last.from(), last.to(), runsGoOn));
  }

  private static Stream<Maintenance> open(Window window, Instant moment) {
    Phase phase = window.at(moment);
    return phase.open()
        ? Stream.of(
            new Maintenance(
                window.window().name(),
                Objects.requireNonNull(phase.from()),
                Objects.requireNonNull(phase.to()),
                window.window().runsGoOn()))
        : Stream.empty();
  }

  @Override
  public Optional<MaintainedTime> findLast(String suite, Instant moment, Instant since) {
    return windows(suite)
        .flatMap(window -> window.at(moment).findLastEnd().stream())
        .max(Comparator.naturalOrder())
        .filter(since::isBefore)
        .map(end -> new MaintainedTime(begin(suite, end, since), end));
  }

  /** Of windows that touch or overlap the first begins. */
  private Instant begin(String suite, Instant end, Instant since) {
    Instant begin = end;
    Optional<Maintenance> before = find(suite, end.minusNanos(1));
    while (before.isPresent() && since.isBefore(begin)) {
      begin = before.get().from();
      before = find(suite, begin.minusNanos(1));
    }
    return begin;
  }

  @Override
  public Optional<Instant> findEndOfRest(String suite, Instant moment) {
    return windows(suite)
        .flatMap(window -> open(window, moment))
        .filter(open -> !open.runsGoOn())
        .map(Maintenance::to)
        .max(Comparator.naturalOrder());
  }

  private Stream<Window> windows(String suite) {
    return windows.getOrDefault(suite, List.of()).stream();
  }
}
