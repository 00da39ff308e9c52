package dev.canary.runtime.cli;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which suites are wanted.
 *
 * @param ids of the suites; empty for all
 * @param tags of which a suite has to have at least one; empty for all
 */
record Selection(List<String> ids, List<String> tags) {

  /**
   * The groups narrowed to the suites that are wanted and those that they depend on.
   *
   * @throws NothingMatchedException if an id or a tag is not there, or no suite is left
   */
  List<Group> from(Plan plan) {
    rejectUnknown(plan);
    List<Group> groups =
        plan.groups().stream()
            .map(this::narrow)
            .filter(group -> !group.suites().isEmpty())
            .toList();
    if (groups.isEmpty()) {
      throw new NothingMatchedException(nothingLeft());
    }
    return groups;
  }

  private Group narrow(Group group) {
    Set<String> needed = new HashSet<>();
    // Those that others depend on come first, so backwards each is met after all that need it.
    for (int index = group.suites().size() - 1; index >= 0; index--) {
      Suite suite = group.suites().get(index);
      if (needed.contains(suite.id()) || isWanted(suite)) {
        needed.add(suite.id());
        needed.addAll(suite.dependsOn());
      }
    }
    List<Suite> suites =
        group.suites().stream().filter(suite -> needed.contains(suite.id())).toList();
    return new Group(group.id(), suites, group.every());
  }

  private boolean isWanted(Suite suite) {
    return (ids.isEmpty() || ids.contains(suite.id()))
        && (tags.isEmpty() || tags.stream().anyMatch(suite.tags()::contains));
  }

  private void rejectUnknown(Plan plan) {
    Set<String> active = new TreeSet<>(plan.active().stream().map(Suite::id).toList());
    Set<String> paused = new TreeSet<>(plan.paused().stream().map(Suite::id).toList());
    Set<String> known = new TreeSet<>();
    plan.active().forEach(suite -> known.addAll(suite.tags()));
    List<String> problems =
        Stream.concat(
                ids.stream().filter(id -> !active.contains(id)).map(id -> no(id, active, paused)),
                tags.stream().filter(tag -> !known.contains(tag)).map(tag -> noTag(tag, known)))
            .toList();
    if (!problems.isEmpty()) {
      throw new NothingMatchedException(String.join("\n", problems));
    }
  }

  private static String no(String id, Collection<String> active, Collection<String> paused) {
    return paused.contains(id)
        ? "The suite %s is paused, or depends on one that is; take that out of its override."
            .formatted(id)
        : "There is no suite %s; there are: %s.".formatted(id, orNone(active));
  }

  private static String noTag(String tag, Collection<String> known) {
    return "No suite has the tag %s; the tags are: %s.".formatted(tag, orNone(known));
  }

  private String nothingLeft() {
    return ids.isEmpty()
        ? "All suites are paused, so there is nothing to run."
        : "None of the suites %s has any of the tags %s."
            .formatted(String.join(", ", ids), String.join(", ", tags));
  }

  private static String orNone(Collection<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
