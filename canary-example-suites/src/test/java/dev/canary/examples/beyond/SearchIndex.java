package dev.canary.examples.beyond;

import dev.canary.api.CanaryEnvironment;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A search that learns of new documents a moment after they were added, as searches do. */
final class SearchIndex implements CanaryEnvironment {

  private final Set<String> documents = ConcurrentHashMap.newKeySet();
  private final Executor soon = CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

  @Override
  public void deploy() {
    documents.clear();
  }

  @Override
  public void delete() {
    documents.clear();
  }

  void add(String document) {
    soon.execute(() -> documents.add(document));
  }

  void remove(String document) {
    documents.remove(document);
  }

  List<String> search(String word) {
    return documents.stream().filter(document -> document.contains(word)).toList();
  }
}
