package dev.canary.runtime.web.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What is to be told next; put into words when its turn comes, and not by who tells of it. Safe for
 * use by many threads.
 */
final class Gathered {

  private final List<Supplier<String>> texts = new ArrayList<>();

  synchronized void add(Supplier<String> text) {
    texts.add(text);
  }

  String take() {
    return drain().stream().map(Supplier::get).collect(Collectors.joining());
  }

  private synchronized List<Supplier<String>> drain() {
    List<Supplier<String>> drained = List.copyOf(texts);
    texts.clear();
    return drained;
  }
}
