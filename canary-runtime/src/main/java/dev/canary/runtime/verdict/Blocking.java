package dev.canary.runtime.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who blocks whom. A suite counts as blocked if its latest run was blocked and a suite that it
 * depends on, directly or not, is failing; otherwise its own last results speak for it.
 *
 * @param blockers for each blocked suite the failing ones at the root
 * @param blocked for each of those the suites that it blocks
 */
record Blocking(Map<String, List<Finding>> blockers, Map<String, List<String>> blocked) {

  static Blocking of(List<Finding> findings, Dependencies dependencies) {
    Map<String, Finding> failing =
        findings.stream()
            .filter(Finding::isFailing)
            .collect(Collectors.toMap(Finding::id, Function.identity()));
    Blocking blocking = new Blocking(new HashMap<>(), new HashMap<>());
    for (Finding finding : findings) {
      if (finding.isWatched() && finding.track().block() != null) {
        for (String root : dependencies.roots(finding.id(), failing.keySet())) {
          blocking.add(Objects.requireNonNull(failing.get(root)), finding);
        }
      }
    }
    return blocking;
  }

  private void add(Finding root, Finding finding) {
    blockers.computeIfAbsent(finding.id(), id -> new ArrayList<>()).add(root);
    blocked.computeIfAbsent(root.id(), id -> new ArrayList<>()).add(finding.id());
  }

  List<Finding> blockersOf(Finding finding) {
    return blockers.getOrDefault(finding.id(), List.of());
  }

  List<String> blockedBy(Finding finding) {
    return blocked.getOrDefault(finding.id(), List.of());
  }
}
