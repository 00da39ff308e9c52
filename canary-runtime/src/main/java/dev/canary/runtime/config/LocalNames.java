package dev.canary.runtime.config;

import java.util.Locale;
import java.util.Set;

/** The names by which a machine calls itself in addresses of the web. */
public final class LocalNames {

  private static final Set<String> ALL = Set.of("localhost", "127.0.0.1", "[::1]");

  private LocalNames() {}

  /**
   * Whether it is one of them.
   *
   * @param host as in a URI, without a port
   */
  public static boolean contain(String host) {
    return ALL.contains(host.toLowerCase(Locale.ROOT));
  }
}
