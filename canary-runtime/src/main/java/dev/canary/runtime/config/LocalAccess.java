package dev.canary.runtime.config;

/** What may be done from the prober's own machine without a login. */
public enum LocalAccess {
  OPERATOR,
  VIEWER,
  NONE
}
