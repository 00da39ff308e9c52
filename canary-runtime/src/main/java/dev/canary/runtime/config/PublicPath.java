package dev.canary.runtime.config;

import java.util.Locale;

/** What is open to everybody unless the configuration closes it. */
public enum PublicPath {
  HEALTH,
  METRICS,
  BADGE,
  LIVEZ,
  READYZ;

  /** The first part of the path, such as {@code health}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
