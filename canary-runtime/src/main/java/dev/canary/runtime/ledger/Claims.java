package dev.canary.runtime.ledger;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.Suite;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose test data a group has to delete. */
final class Claims {

  private Claims() {}

  /** The names under which the suites and environments of a group keep test data. */
  static Set<String> owners(Group group) {
    return group.suites().stream().flatMap(Claims::owners).collect(Collectors.toSet());
  }

  private static Stream<String> owners(Suite suite) {
    return Stream.concat(Stream.of(suite.id()), suite.environments().stream());
  }

  /**
   * The part of a group that is needed to delete what is left: the suites that own it, one for each
   * environment that does, and all that these depend on.
   */
  static Group part(Group group, Collection<LedgerEntry> leftovers) {
    Set<String> open =
        leftovers.stream().map(entry -> entry.key().owner()).collect(Collectors.toSet());
    Set<String> needed = new HashSet<>();
    for (Suite suite : group.suites()) {
      if (owners(suite).anyMatch(open::contains)) {
        needed.add(suite.id());
        owners(suite).forEach(open::remove);
      }
    }
    addDependencies(group.suites(), needed);
    List<Suite> suites =
        group.suites().stream().filter(suite -> needed.contains(suite.id())).toList();
    return new Group(group.id(), suites, group.every());
  }

  /** Suites come after all that they depend on, so one look from behind finds all. */
  private static void addDependencies(List<Suite> suites, Set<String> needed) {
    for (int i = suites.size() - 1; i >= 0; i--) {
      if (needed.contains(suites.get(i).id())) {
        needed.addAll(suites.get(i).dependsOn());
      }
    }
  }
}
