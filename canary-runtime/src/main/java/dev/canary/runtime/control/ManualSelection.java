package dev.canary.runtime.control;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.RefusedException.Cause;
import dev.canary.runtime.run.RunOrder;
import dev.canary.runtime.run.Suite;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The suites that somebody wants to run, with all that they depend on. */
final class ManualSelection {

  /** Labels that say by whom a launch was wanted, and why. */
  static final String WHO = "requestedBy";

  static final String REASON = "reason";

  private final Map<String, Suite> suites = new HashMap<>();
  private final Set<String> selected = new HashSet<>();

  private ManualSelection(Plan plan) {
    plan.suites().forEach(suite -> suites.put(suite.id(), suite));
  }

  /**
   * The parts of groups that are to be launched; suites that are paused included.
   *
   * @throws RefusedException if there is nothing like that
   */
  static List<Group> of(RunOrder order, Plan plan) {
    var selection = new ManualSelection(plan);
    selection.require(order);
    order.suites().forEach(selection::select);
    selection.suites.values().stream()
        .filter(suite -> !Collections.disjoint(suite.tags(), order.tags()))
        .forEach(suite -> selection.select(suite.id()));
    return plan.whole().stream()
        .map(selection::part)
        .filter(part -> !part.suites().isEmpty())
        .toList();
  }

  private void require(RunOrder order) {
    if (order.suites().isEmpty() && order.tags().isEmpty()) {
      throw new RefusedException(
          Cause.INVALID, "Nothing was asked for. Name suites, or tags that suites have.");
    }
    Set<String> unknown = new TreeSet<>(order.suites());
    unknown.removeAll(suites.keySet());
    if (!unknown.isEmpty()) {
      throw unknown(String.join(", ", unknown));
    }
    Set<String> unused = new TreeSet<>(order.tags());
    suites.values().forEach(suite -> unused.removeAll(suite.tags()));
    if (!unused.isEmpty()) {
      throw new RefusedException(
          Cause.UNKNOWN, "No suite has the tag %s.".formatted(String.join(", ", unused)));
    }
  }

  static RefusedException unknown(String ids) {
    return new RefusedException(
        Cause.UNKNOWN, "There is no suite with the id \"%s\".".formatted(ids));
  }

  private void select(String id) {
    Suite suite = suites.get(id);
    if (suite != null && selected.add(id)) {
      suite.dependsOn().forEach(this::select);
    }
  }

  private Group part(Group group) {
    List<Suite> wanted =
        group.suites().stream().filter(suite -> selected.contains(suite.id())).toList();
    return new Group(group.id(), wanted, group.every());
  }

  /** What the runs are marked with. */
  static Map<String, String> labels(RunOrder order) {
    Map<String, String> labels = new HashMap<>(order.labels());
    for (String own : List.of(WHO, REASON)) {
      if (labels.containsKey(own)) {
        throw new RefusedException(
            Cause.INVALID,
            "The label %s is given by the prober itself. Choose another name.".formatted(own));
      }
    }
    labels.put(WHO, order.who());
    if (order.reason() != null) {
      labels.put(REASON, order.reason());
    }
    return labels;
  }
}
