package dev.canary.runtime.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of the keys that were used last; of others it forgets, so that nobody can fill the
 * memory. Not safe for use by many threads.
 */
final class Recent<V> extends LinkedHashMap<String, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  Recent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > most;
  }
}
