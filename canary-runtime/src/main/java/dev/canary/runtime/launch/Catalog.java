package dev.canary.runtime.launch;

import dev.canary.runtime.run.Suite;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All suites there are, loaded and checked. */
public final class Catalog {

  private final Map<String, LoadedSuite> byId;

  Catalog(Collection<LoadedSuite> suites) {
    Map<String, LoadedSuite> map = new LinkedHashMap<>();
    suites.forEach(suite -> map.put(suite.suite().id(), suite));
    this.byId = Map.copyOf(map);
  }

  /** The suites in the order of their ids. */
  public List<Suite> suites() {
    return byId.values().stream()
        .map(LoadedSuite::suite)
        .sorted(Comparator.comparing(Suite::id))
        .toList();
  }

  Collection<LoadedSuite> loaded() {
    return byId.values();
  }

  LoadedSuite loaded(Suite suite) {
    LoadedSuite loaded = byId.get(suite.id());
    if (loaded == null) {
      throw new IllegalArgumentException("There is no suite " + suite.id() + ".");
    }
    return loaded;
  }
}
