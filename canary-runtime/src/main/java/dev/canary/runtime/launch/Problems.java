package dev.canary.runtime.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with suites, so that everything can be told at once. */
final class Problems {

  private final List<String> sentences = new ArrayList<>();

  void add(String sentence) {
    sentences.add(sentence);
  }

  int count() {
    return sentences.size();
  }

  /** What the action returns; empty if it fails, which is remembered. */
  <T> Optional<T> collect(Supplier<T> action) {
    try {
      return Optional.of(action.get());
    } catch (SuiteException e) {
      add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * Ends the search.
   *
   * @throws SuiteException with all that was found, if anything was
   */
  void throwIfAny() {
    if (!sentences.isEmpty()) {
      throw new SuiteException(sentences);
    }
  }
}
