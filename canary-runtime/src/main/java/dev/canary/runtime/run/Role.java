package dev.canary.runtime.run;

/** What somebody may do. */
public enum Role {
  /** See everything. */
  VIEWER,
  /** See and change everything. */
  OPERATOR;

  /** Whether who has this role may do what takes that one. */
  public boolean includes(Role needed) {
    return compareTo(needed) >= 0;
  }
}
