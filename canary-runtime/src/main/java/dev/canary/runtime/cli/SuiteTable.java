package dev.canary.runtime.cli;

import dev.canary.api.Durations;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Suites as a table for people: one line each, group by group. */
final class SuiteTable {

  private static final List<String> HEAD =
      List.of("GROUP", "SUITE", "EVERY", "STEPS", "DEPENDS ON", "TAGS", "SOURCE");
  private static final String GAP = "  ";

  private SuiteTable() {}

  static String of(Plan plan) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    plan.groups().forEach(group -> rows.addAll(rows(group)));
    plan.paused().forEach(suite -> rows.add(row("", suite, "paused")));
    return "%s%n%s.%n".formatted(aligned(rows), summary(plan));
  }

  private static List<List<String>> rows(Group group) {
    String every = Durations.format(group.every());
    List<List<String>> rows = new ArrayList<>();
    for (Suite suite : group.suites()) {
      rows.add(row(rows.isEmpty() ? group.id() : "", suite, every));
    }
    return rows;
  }

  private static List<String> row(String group, Suite suite, String every) {
    return List.of(
        group,
        suite.id(),
        every,
        Integer.toString(suite.steps().size()),
        list(suite.dependsOn()),
        list(new TreeSet<>(suite.tags())),
        suite.source());
  }

  private static String list(Collection<String> entries) {
    return entries.isEmpty() ? "-" : String.join(", ", entries);
  }

  private static String aligned(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(pad(row.get(column), width(rows, column))).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String summary(Plan plan) {
    String active =
        "%s in %s"
            .formatted(
                Counted.of(plan.active().size(), "suite"),
                Counted.of(plan.groups().size(), "group"));
    return plan.paused().isEmpty()
        ? active
        : "%s, %d more paused".formatted(active, plan.paused().size());
  }
}
