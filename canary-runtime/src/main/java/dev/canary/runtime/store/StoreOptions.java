package dev.canary.runtime.store;

import java.nio.file.Path;

/**
 * Where runs are kept, how many, and what is written on each of them.
 *
 * @param file the database; made if it is not there, in a directory that has to be there
 * @param node which prober of several this is, such as its host name
 * @param location from where it probes
 */
public record StoreOptions(Path file, String node, String location, StoreLimits limits) {

  public static final String DEFAULT_LOCATION = "default";

  /** A store at the location {@value #DEFAULT_LOCATION}, with {@link StoreLimits#DEFAULT}. */
  public static StoreOptions of(Path file, String node) {
    return new StoreOptions(file, node, DEFAULT_LOCATION, StoreLimits.DEFAULT);
  }

  public StoreOptions withLimits(StoreLimits other) {
    return new StoreOptions(file, node, location, other);
  }
}
