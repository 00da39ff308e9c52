package dev.canary.examples.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All things of one kind, in the order in which they were made. */
final class Table<T extends Owned> {

  private final String kind;
  private final Map<String, T> rows = new LinkedHashMap<>();
  private long lastNumber;

  /**
   * @param kind what its ids begin with and what people call it, such as {@code invoice}
   */
  Table(String kind) {
    this.kind = kind;
  }

  String nextId() {
    lastNumber++;
    return kind + "-" + lastNumber;
  }

  /** Adds the row, or replaces the one with its id. */
  T put(T row) {
    rows.put(row.id(), row);
    return row;
  }

  /** The owner's row; what belongs to others is not there for them. */
  T get(String owner, String id) {
    return Optional.ofNullable(rows.get(id))
        .filter(row -> row.owner().equals(owner))
        .orElseThrow(() -> Problem.notFound("There is no %s %s.".formatted(kind, id)));
  }

  List<T> of(String owner) {
    return rows.values().stream().filter(row -> row.owner().equals(owner)).toList();
  }

  List<T> all() {
    return List.copyOf(rows.values());
  }

  void removeIf(Predicate<T> condition) {
    rows.values().removeIf(condition);
  }
}
