package dev.canary.runtime.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it is told at once. */
final class Problems {

  private final List<String> sentences = new ArrayList<>();

  void add(String sentence) {
    sentences.add(sentence);
  }

  /**
   * @throws ConfigException if there is any problem
   */
  void throwIfAny() {
    if (!sentences.isEmpty()) {
      throw new ConfigException(sentences);
    }
  }
}
